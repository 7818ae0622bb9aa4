package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.Booking;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes the expected due dates of automatic reminders from what happened to them. Takes from the reminders themselves
 * only whether a change touched them.
 */
final class ExpectedDueDates {

    /**
     * The expectation for one reminder.
     *
     * @param since when it was first seen
     * @param by    the due date that the rule gave at that time
     */
    private record Expected(LocalDate since, LocalDate by, LocalDate due) {}

    /** The reminders at one moment. */
    record Standing(Map<ReminderId, Reminder> reminders, Map<ReminderId, Expected> expected) {

        /** Whether the reminder is in the same state in both maps. */
        private boolean as(ReminderId id, Map<ReminderId, Reminder> now) {
            return Objects.equals(state(reminders.get(id)), state(now.get(id)));
        }

        private static @Nullable StoredReminderState state(@Nullable Reminder reminder) {
            return reminder == null ? null : StoredReminderState.of(reminder);
        }
    }

    private final Map<ReminderId, Expected> expected = new HashMap<>();

    Standing standing(Map<ReminderId, Reminder> reminders) {
        return new Standing(Map.copyOf(reminders), Map.copyOf(expected));
    }

    /**
     * Restores the reminders that a change had moved from one state to the next, that are in that state again or still,
     * and that its undo wrote.
     */
    void undone(Standing from, Standing to, Map<ReminderId, Reminder> before, Map<ReminderId, Reminder> after) {
        to.reminders().keySet().stream()
                .filter(id -> !from.as(id, to.reminders()) && to.as(id, before))
                .filter(id -> !Objects.equals(version(before.get(id)), version(after.get(id))))
                .filter(from.expected()::containsKey)
                .forEach(id ->
                        expected.put(id, Objects.requireNonNull(from.expected().get(id))));
    }

    private static @Nullable Version version(@Nullable Reminder reminder) {
        return reminder == null ? null : reminder.version();
    }

    void check(Booking booking, Reminder open, ReminderSettings settings, LocalDate today) {
        Expected known = expected.get(open.id());
        LocalDate since = known == null ? today : known.since();
        LocalDate by = by(booking, open.type(), settings.days(open.type()), since);
        boolean late = open.type() == ReminderType.INCOMPLETE_DATA && by.isBefore(today);
        LocalDate found = late ? today : by;
        LocalDate due = known != null && known.by().equals(by) ? known.due() : found;
        assertThat(open.dueDate()).as(open + " on " + today).isEqualTo(due);
        expected.put(open.id(), new Expected(since, by, due));
    }

    private static LocalDate by(Booking booking, ReminderType type, long days, LocalDate since) {
        return switch (type) {
            case INCOMPLETE_DATA, CHECK_IN -> booking.stay().checkIn().minusDays(days);
            case CONFIRMATION -> since.plusDays(days);
            case INVOICE, PAYMENT -> booking.stay().checkOut().plusDays(days);
            case MANUAL -> throw new IllegalArgumentException("people say when manual reminders fall due");
        };
    }
}
