package herberge.application.testing;

import herberge.application.port.Reminders;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores reminders in memory. */
public final class MemoryReminders implements Reminders {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryTable<Reminder> table;

    MemoryReminders(MemoryTransactions transactions, MemoryChangeLog log) {
        this.transactions = transactions;
        this.log = log;
        this.table = new MemoryTable<>(
                transactions,
                log,
                state -> state.reminders,
                reminder -> reminder.id().value(),
                Reminder::version);
    }

    @Override
    public Optional<Reminder> find(ReminderId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<Reminder> lock(ReminderId id) {
        return find(id);
    }

    @Override
    public Slice<Reminder> list(ReminderFilter filter, PageRequest page) {
        List<Reminder> found = table.all().stream()
                .filter(filter::admits)
                .sorted(Reminder.ORDER)
                .toList();
        return MemoryTable.page(found, page, reminder -> reminder.id().value());
    }

    @Override
    public Stream<Reminder> streamDue(LocalDate today) {
        return table.all().stream()
                .filter(reminder -> reminder.isOpen() && !reminder.isSnoozed(today))
                .filter(reminder -> !reminder.dueDate().isAfter(today))
                .sorted(Reminder.ORDER);
    }

    @Override
    public Stream<Reminder> streamOfGuest(GuestId guest) {
        MemoryState state = transactions.read();
        Set<BookingId> about = MemoryErasure.bookingsAbout(guest, state);
        return table.all().stream()
                .filter(reminder -> MemoryErasure.tellsOf(guest, about, reminder, state))
                .sorted(Reminder.ORDER);
    }

    @Override
    public boolean hasOpen(BookingId booking, ReminderType type) {
        return openOnes(booking, type) > 0;
    }

    private long openOnes(BookingId booking, ReminderType type) {
        return table.all().stream()
                .filter(reminder -> reminder.isOpen() && reminder.type() == type && booking.equals(reminder.booking()))
                .count();
    }

    @Override
    public Reminder add(ReminderDetails details, @Nullable ReminderOccurrence occurrence, Authorship authorship) {
        ReminderId id = new ReminderId(transactions.draw("reminder"));
        Reminder made = table.add(new Reminder(id, details, occurrence, null, Version.FIRST, authorship));
        requireSound(made);
        return made;
    }

    @Override
    public void save(Reminder reminder) {
        log.updated(table.save(reminder), reminder);
        requireSound(reminder);
    }

    /** Requires that the booking exists and no other open reminder has the same occurrence. */
    private void requireSound(Reminder reminder) {
        BookingId booking = reminder.booking();
        if (booking == null) {
            return;
        }
        if (!transactions.read().bookings.containsKey(booking.value())) {
            throw new IllegalStateException("a reminder refers to nothing: " + booking);
        }
        if (reminder.type().isAutomatic() && openOnes(booking, reminder.type()) > 1) {
            throw new IllegalStateException("two open reminders of one kind: " + reminder);
        }
    }

    @Override
    public Optional<Reminder> findBefore(long entry) {
        return table.before(entry, Reminder.class);
    }

    @Override
    public Optional<Reminder> findAfter(long entry) {
        return table.after(entry, Reminder.class);
    }

    @Override
    public void restore(Reminder reminder) {
        table.add(reminder);
        requireSound(reminder);
    }

    @Override
    public void remove(ReminderId id) {
        table.remove(id.value());
    }

    /** Removes the reminders of a removed booking. */
    void removeOf(BookingId booking) {
        table.all().stream()
                .filter(reminder -> booking.equals(reminder.booking()))
                .forEach(reminder -> remove(reminder.id()));
    }
}
