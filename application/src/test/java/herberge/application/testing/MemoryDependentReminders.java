package herberge.application.testing;

import herberge.application.port.DependentReminders;
import herberge.application.shared.EntityKind;
import herberge.application.testing.MemoryState.Logged;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reverts in memory the reminders that followed a change. */
public final class MemoryDependentReminders implements DependentReminders {

    /** The effect of the change on one reminder. */
    private record Followed(
            @Nullable Reminder before, @Nullable Reminder after, boolean erased) {}

    private final MemoryTransactions transactions;
    private final MemoryReminders reminders;

    MemoryDependentReminders(MemoryTransactions transactions, MemoryReminders reminders) {
        this.transactions = transactions;
        this.reminders = reminders;
    }

    @Override
    public List<BookingId> findBookings(long change) {
        return followed(change).keySet().stream()
                .flatMap(id -> reminders.find(id).stream())
                .filter(reminder -> reminder.type().isAutomatic())
                .map(reminder -> Objects.requireNonNull(reminder.booking()))
                .distinct()
                .sorted(Comparator.comparing(BookingId::value))
                .toList();
    }

    private Stream<Logged> log(EntityKind kind) {
        return List.copyOf(transactions.read().log).stream().filter(logged -> logged.kind() == kind);
    }

    private Map<ReminderId, Followed> followed(long change) {
        Map<ReminderId, Followed> followed = new LinkedHashMap<>();
        log(EntityKind.REMINDER)
                .filter(logged -> logged.change() == change)
                .forEach(logged -> followed.merge(
                        new ReminderId(logged.id()),
                        new Followed((Reminder) logged.before(), (Reminder) logged.after(), logged.erased()),
                        (followedReminder, next) -> new Followed(
                                followedReminder.before(), next.after(), followedReminder.erased() || next.erased())));
        return followed;
    }

    @Override
    public void restore(BookingId booking, UserId author, Instant now) {
        Optional<Logged> removal = log(EntityKind.BOOKING)
                .filter(logged -> logged.id() == booking.value() && logged.after() == null)
                .reduce((earlier, later) -> later);
        log(EntityKind.REMINDER)
                .filter(logged -> removal.filter(removalEntry -> removalEntry.change() == logged.change())
                        .isPresent())
                .filter(logged -> logged.after() == null && !logged.erased())
                .map(logged -> (Reminder) Objects.requireNonNull(logged.before()))
                .filter(gone -> booking.equals(gone.booking()))
                .forEach(gone -> reminders.restore(gone.restore(gone.version(), author, now)));
    }

    @Override
    public void revert(long change, UserId author, Instant now) {
        Map<ReminderId, Followed> followed = followed(change);
        followed.entrySet().removeIf(entry -> entry.getValue().erased() || !asLeft(entry.getKey(), entry.getValue()));
        followed.forEach((id, followedReminder) -> {
            if (followedReminder.before() == null && followedReminder.after() != null) {
                reminders.remove(id);
            }
        });
        followed.values().stream()
                .flatMap(followedReminder -> Stream.ofNullable(followedReminder.before()))
                .sorted(Comparator.comparing(Reminder::isOpen))
                .filter(this::possible)
                .forEach(before -> reminders
                        .find(before.id())
                        .ifPresentOrElse(
                                present -> reminders.save(before.restore(present.version(), author, now)),
                                () -> reminders.restore(before.restore(before.version(), author, now))));
    }

    private boolean asLeft(ReminderId id, Followed followed) {
        return reminders
                .find(id)
                .map(MemoryDependentReminders::bare)
                .equals(Optional.ofNullable(followed.after()).map(MemoryDependentReminders::bare));
    }

    private static Reminder bare(Reminder reminder) {
        Authorship made = new Authorship(
                reminder.authorship().createdAt(),
                reminder.authorship().createdBy(),
                reminder.authorship().createdAt(),
                reminder.authorship().createdBy());
        ReminderDetails kept = MemoryTitles.bare(reminder).details();
        return new Reminder(reminder.id(), kept, reminder.occurrence(), reminder.closing(), Version.FIRST, made);
    }

    private boolean possible(Reminder before) {
        BookingId booking = before.booking();
        boolean there = booking == null || transactions.read().bookings.containsKey(booking.value());
        boolean another = booking != null
                && before.isOpen()
                && before.type().isAutomatic()
                && transactions.read().reminders.values().stream()
                        .anyMatch(other -> other.isOpen()
                                && other.type() == before.type()
                                && booking.equals(other.booking())
                                && !other.id().equals(before.id()));
        return there && !another;
    }
}
