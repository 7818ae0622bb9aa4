package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingFilter;

/** Lists the bookings that match, by check-in. */
@FunctionalInterface
public interface ListBookings {

    Page<BookingView> list(Caller caller, BookingFilter filter, PageRequest page);
}
