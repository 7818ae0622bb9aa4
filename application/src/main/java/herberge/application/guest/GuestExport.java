package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import java.util.List;

/**
 * All that is kept of a guest.
 *
 * @param reminders those about his bookings
 * @param history   what the audit has of the guest, of bookings while they were his and of what they were reminders of,
 *                  also where it is deleted, oldest first
 */
public record GuestExport(
        GuestView guest, List<BookingView> bookings, List<ReminderView> reminders, List<AuditEntry> history) {

    public GuestExport {
        bookings = List.copyOf(bookings);
        reminders = List.copyOf(reminders);
        history = List.copyOf(history);
    }
}
