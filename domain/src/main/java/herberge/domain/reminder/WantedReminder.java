package herberge.domain.reminder;

import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Deadline.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reminder that should be open by the rule of the house, before it is known which occurrence it is of. */
public record WantedReminder(
        ReminderType type, String title, String description, Deadline deadline, Priority priority) {

    /** As it should be made. */
    ReminderDetails details(BookingId booking, LocalDate today) {
        LocalDate due = dueDate(today, null, today);
        return new ReminderDetails(booking, type, title, description, due, priority, null, null);
    }

    /** As it should be by now; what was put off is there again when it falls due on another day. */
    ReminderDetails details(Reminder open, ReminderOccurrence occurrence, LocalDate today) {
        ReminderDetails is = open.details();
        LocalDate due = dueDate(occurrence.since(), new Told(open.dueDate(), occurrence.basis()), today);
        LocalDate snoozed = due.equals(is.dueDate()) ? is.snoozedUntil() : null;
        return new ReminderDetails(is.booking(), type, title, description, due, priority, snoozed, is.assignedTo());
    }

    /**
     * When it falls due.
     *
     * @param since the day on which it came up
     * @param told  when it does so far; null where it is new
     */
    public LocalDate dueDate(LocalDate since, @Nullable Told told, LocalDate today) {
        return deadline.day(since, told, today);
    }
}
