package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import java.util.Iterator;

/**
 * All stored data of a guest; the iterators read while they advance, and must be used in this order.
 *
 * @param reminders the reminders of the guest's bookings
 * @param history   the audit entries of the guest, of the bookings while they were the guest's, and of their reminders, deleted
 *                  ones included, oldest first
 */
public record GuestExport(
        GuestView guest,
        Iterator<BookingView> bookings,
        Iterator<ReminderView> reminders,
        Iterator<AuditEntry> history) {}
