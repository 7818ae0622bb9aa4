package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.RequestFault;
import herberge.application.shared.Undo;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of reminders, unless their booking is gone or has another open reminder of the same type. */
record ReminderUndo(Transactions transactions, Reminders reminders, Bookings bookings) implements Undo<Reminder> {

    @Override
    public boolean lockedAfterBookings() {
        return true;
    }

    @Override
    public Optional<Reminder> lock(long id) {
        return reminders.lock(new ReminderId(id));
    }

    @Override
    public EntityView view(Reminder reminder) {
        return ReminderView.of(reminder);
    }

    @Override
    public Optional<Reminder> before(long entry) {
        return reminders.findBefore(entry);
    }

    @Override
    public Optional<Reminder> after(long entry) {
        return reminders.findAfter(entry);
    }

    @Override
    public Reminder revert(ThreeWayMerge<Reminder> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Reminder recreate(Reminder former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Reminder wanted, @Nullable Reminder present, LocalDate today, Set<Long> disregard) {
        BookingId booking = wanted.booking();
        if (booking == null) {
            return;
        }
        if (gone(booking)) {
            Faults faults = new Faults();
            faults.add(Field.of("bookingId"), UnknownReference.gone(EntityKind.BOOKING, booking.value()));
            throw faults.refusal();
        }
        if (wanted.type().isAutomatic()
                && wanted.isOpen()
                && !isOpen(wanted.id())
                && reminders.hasOpen(booking, wanted.type())) {
            throw Refusal.because(new RequestFault.AlreadyExists("type"));
        }
    }

    /** Looks past visibility: the assignee of a reminder may not see its booking. */
    private boolean gone(BookingId booking) {
        return transactions.withoutVisibilityLimits(() -> bookings.find(booking).isEmpty());
    }

    private boolean isOpen(ReminderId id) {
        return reminders.find(id).filter(Reminder::isOpen).isPresent();
    }

    @Override
    public void save(Reminder reverted, Set<Long> together) {
        reminders.save(reverted);
    }

    @Override
    public void restore(Reminder recreated) {
        reminders.restore(recreated);
    }

    @Override
    public void remove(Reminder present) {
        reminders.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }
}
