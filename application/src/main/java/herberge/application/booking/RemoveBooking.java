package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.booking.BookingId;

/** Removes a booking for good; the change log keeps it. Administrators only. */
@FunctionalInterface
public interface RemoveBooking {

    BookingView remove(Caller caller, BookingId id, Patch<NoBody> edit);
}
