package herberge.domain.reminder;

import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Deadline.Previous;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reminder that should be open by the rules of the house, before its occurrence is known. */
public record WantedReminder(ReminderSubject subject, Deadline deadline, Priority priority) {

    public ReminderType type() {
        return subject.type();
    }

    /** Returns the details of a new reminder. */
    ReminderDetails details(BookingId booking, ReminderWording wording, LocalDate today) {
        LocalDate due = dueDate(today, null, today);
        return new ReminderDetails(
                booking, type(), wording.title(subject), wording.description(subject), due, priority, null, null);
    }

    /**
     * Returns the details that an open reminder should have by now. A snoozed reminder reappears if its due date
     * changes.
     */
    ReminderDetails details(Reminder open, ReminderOccurrence occurrence, ReminderWording wording, LocalDate today) {
        ReminderDetails current = open.details();
        LocalDate due = dueDate(occurrence.since(), new Previous(open.dueDate(), occurrence.basis()), today);
        LocalDate snoozed = due.equals(current.dueDate()) ? current.snoozedUntil() : null;
        return new ReminderDetails(
                current.booking(),
                type(),
                wording.title(subject),
                wording.description(subject),
                due,
                priority,
                snoozed,
                current.assignedTo());
    }

    /**
     * Computes the due date.
     *
     * @param since    the day on which the reminder was first called for
     * @param previous the due date that it has so far; null for a new reminder
     */
    public LocalDate dueDate(LocalDate since, @Nullable Previous previous, LocalDate today) {
        return deadline.day(since, previous, today);
    }
}
