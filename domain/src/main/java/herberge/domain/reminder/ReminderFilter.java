package herberge.domain.reminder;

import herberge.domain.booking.BookingId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Restricts a list of reminders; null means no restriction.
 *
 * @param due   the due state relative to {@code today}; excludes reminders that are snoozed beyond today
 * @param open  whether they are open or closed
 * @param today in the time zone of the house
 */
public record ReminderFilter(
        @Nullable DueState due,
        @Nullable BookingId booking,
        @Nullable Boolean open,
        LocalDate today) {

    public static ReminderFilter all(LocalDate today) {
        return new ReminderFilter(null, null, null, today);
    }

    public boolean admits(Reminder reminder) {
        boolean isOpen = open == null || open == reminder.isOpen();
        boolean isOfBooking = booking == null || booking.equals(reminder.booking());
        boolean isDue = due == null || (due == DueState.of(reminder.dueDate(), today) && !reminder.isSnoozed(today));
        return isOpen && isOfBooking && isDue;
    }
}
