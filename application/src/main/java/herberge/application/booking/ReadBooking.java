package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.domain.booking.BookingId;

/** Shows one booking. */
@FunctionalInterface
public interface ReadBooking {

    BookingView read(Caller caller, BookingId id);
}
