package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import java.util.Iterator;

/**
 * All that is kept of a guest; read while it is gone through, in this order.
 *
 * @param reminders those about his bookings
 * @param history   what the audit has of the guest, of bookings while they were his and of what they were reminders of,
 *                  also where it is deleted, oldest first
 */
public record GuestExport(
        GuestView guest,
        Iterator<BookingView> bookings,
        Iterator<ReminderView> reminders,
        Iterator<AuditEntry> history) {}
