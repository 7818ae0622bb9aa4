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

/**
 * Computes the expected due dates of automatic reminders from what happened to them. Takes only id and version from the
 * reminders themselves.
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
    record Standing(Map<ReminderId, Version> versions, Map<ReminderId, Expected> expected) {

        /** Whether the reminder has not changed since then. */
        private boolean as(ReminderId id, Map<ReminderId, Version> now) {
            return Objects.equals(versions.get(id), now.get(id));
        }
    }

    private final Map<ReminderId, Expected> expected = new HashMap<>();

    Standing standing(Map<ReminderId, Version> versions) {
        return new Standing(Map.copyOf(versions), Map.copyOf(expected));
    }

    /**
     * Restores the reminders that a change had moved from one state to the next and that have not been changed since.
     */
    void undone(Standing from, Standing to, Map<ReminderId, Version> before, Map<ReminderId, Version> after) {
        to.versions().keySet().stream()
                .filter(id -> !from.as(id, to.versions()) && to.as(id, before))
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .filter(from.expected()::containsKey)
                .forEach(id ->
                        expected.put(id, Objects.requireNonNull(from.expected().get(id))));
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
