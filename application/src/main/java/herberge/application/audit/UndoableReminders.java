package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.Bookings;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reminders go back to what they were about, unless that is gone or reminds of the same by another by now. */
record UndoableReminders(Transactions transactions, Reminders reminders, Bookings bookings)
        implements Undoable<Reminder> {

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
    public Reminder without(ThreeWayMerge<Reminder> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Reminder back(Reminder former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Reminder again, @Nullable Reminder present, LocalDate today) {
        BookingId booking = again.booking();
        if (booking == null) {
            return;
        }
        if (gone(booking)) {
            Faults faults = new Faults();
            faults.add("/bookingId", Faults.UNKNOWN_REFERENCE, "its booking is gone");
            throw faults.refusal();
        }
        if (again.type().isAutomatic()
                && again.isOpen()
                && !isOpen(again.id())
                && reminders.hasOpen(booking, again.type())) {
            throw Refusal.because(new RequestFault.AlreadyExists("type"));
        }
    }

    /** Whoever has a task need not see the booking that it is about. */
    private boolean gone(BookingId booking) {
        return transactions.withoutVisibilityLimits(() -> bookings.find(booking).isEmpty());
    }

    private boolean isOpen(ReminderId id) {
        return reminders.find(id).filter(Reminder::isOpen).isPresent();
    }

    @Override
    public void save(Reminder again) {
        reminders.save(again);
    }

    @Override
    public void restore(Reminder again) {
        reminders.restore(again);
    }

    @Override
    public void remove(Reminder present) {
        reminders.remove(present.id());
    }

    @Override
    public List<String> lost(Step step) {
        return List.of();
    }
}
