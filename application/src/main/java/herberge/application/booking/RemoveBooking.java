package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.booking.BookingId;

/** Removes a booking for good; the change log keeps it. Administrators only. */
@FunctionalInterface
public interface RemoveBooking {

    ChangeResult<BookingView> remove(Caller caller, BookingId id, ChangeRequest<?> request);
}
