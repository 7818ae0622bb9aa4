package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.booking.BookingId;

/** Removes a booking for good; the change log keeps it. Administrators only. */
@FunctionalInterface
public interface RemoveBooking {

    BookingView remove(Caller caller, BookingId id, Edit<NoInput> edit);
}
