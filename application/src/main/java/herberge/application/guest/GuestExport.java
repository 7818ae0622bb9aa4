package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.shared.AuditEntry;
import java.util.List;

/**
 * All that is kept of a guest.
 *
 * @param history what the audit has of the guest and of bookings while they were his, also of those deleted, oldest
 *                first
 */
public record GuestExport(GuestView guest, List<BookingView> bookings, List<AuditEntry> history) {

    public GuestExport {
        bookings = List.copyOf(bookings);
        history = List.copyOf(history);
    }
}
