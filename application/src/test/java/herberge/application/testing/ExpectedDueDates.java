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
 * When automatic reminders should fall due, by what was seen happening to them. Of what a reminder says itself it takes
 * the id and the version only.
 */
final class ExpectedDueDates {

    /**
     * What is expected of one.
     *
     * @param since when it was first seen
     * @param by    the day that the rule named then
     */
    private record Expected(LocalDate since, LocalDate by, LocalDate due) {}

    /** How things stood at a moment. */
    record Standing(Map<ReminderId, Version> versions, Map<ReminderId, Expected> expected) {

        /** Whether it is as it was then. */
        private boolean as(ReminderId id, Map<ReminderId, Version> now) {
            return Objects.equals(versions.get(id), now.get(id));
        }
    }

    private final Map<ReminderId, Expected> expected = new HashMap<>();

    Standing standing(Map<ReminderId, Version> versions) {
        return new Standing(Map.copyOf(versions), Map.copyOf(expected));
    }

    /** Those that a change had led from one standing to the next, and that nobody had touched, are as before again. */
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
