package herberge.application.testing;

import herberge.application.port.ReminderReconciliationStore;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.AutomaticReminders;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Loads bookings and their reminders in memory. */
public final class MemoryReminderReconciliationStore implements ReminderReconciliationStore {

    private final MemoryTransactions transactions;
    private final MemoryReminders reminders;

    MemoryReminderReconciliationStore(MemoryTransactions transactions, MemoryReminders reminders) {
        this.transactions = transactions;
        this.reminders = reminders;
    }

    @Override
    public List<Situation> findCandidates(BookingId after, int limit) {
        return bookings()
                .filter(booking -> booking.id().value() > after.value())
                .map(this::situation)
                .filter(situation -> AutomaticReminders.mayNeedReminders(situation.booking())
                        || situation.reminders().stream().anyMatch(Reminder::isOpen))
                .limit(limit)
                .toList();
    }

    private Stream<Booking> bookings() {
        return transactions.read().bookings.values().stream();
    }

    @Override
    public Planning lockForPlanning(Booking written) {
        return new Planning(
                situation(written), transactions.read().reminderRules.settings());
    }

    private Situation situation(Booking written) {
        MemoryState state = transactions.read();
        Guest guest = state.guests.get(written.terms().guest().value());
        List<Reminder> automatic = state.reminders.values().stream()
                .filter(reminder ->
                        reminder.type().isAutomatic() && written.id().equals(reminder.booking()))
                .toList();
        return new Situation(written, departure(written), Objects.requireNonNull(guest), automatic);
    }

    private LocalDate departure(Booking booking) {
        BookingId next = booking.links().continuedBy();
        return next == null || !booking.links().isFirst()
                ? booking.stay().checkOut()
                : lastOf(next).stay().checkOut();
    }

    private Booking lastOf(BookingId id) {
        Booking part = Objects.requireNonNull(transactions.read().bookings.get(id.value()));
        BookingId next = part.links().continuedBy();
        return next == null ? part : lastOf(next);
    }

    @Override
    public List<Situation> lock(List<BookingId> bookings) {
        return bookings()
                .filter(booking -> bookings.contains(booking.id()))
                .map(this::situation)
                .toList();
    }

    @Override
    public List<Situation> lockAvailable(List<BookingId> bookings) {
        return lock(bookings);
    }

    @Override
    public void awaitReminders(BookingId booking) {} // units of work run one at a time

    @Override
    public List<Situation> lockByGuest(GuestId guest) {
        return bookings()
                .filter(booking ->
                        booking.terms().guest().equals(guest) && AutomaticReminders.mayNeedReminders(booking))
                .map(this::situation)
                .toList();
    }

    @Override
    public void warmUp() {} // nothing is slow the first time here

    @Override
    public void execute(ReminderPlan plan, UserId author, Instant now) {
        plan.openings()
                .forEach(opening -> reminders.add(opening.details(), opening.occurrence(), Authorship.of(author, now)));
        plan.changes().forEach(reminders::save);
    }
}
