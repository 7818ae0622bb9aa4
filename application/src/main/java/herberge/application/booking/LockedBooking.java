package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.write.VersionCheck;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.shared.Refusal;

/** The booking that a change is about: locked, and in the version that the caller has seen. */
final class LockedBooking {

    private final Bookings bookings;
    private final VersionCheck freshness;

    LockedBooking(Bookings bookings, VersionCheck freshness) {
        this.bookings = bookings;
        this.freshness = freshness;
    }

    Booking lock(BookingId id) {
        return bookings.lock(id).orElseThrow(() -> notFound(id));
    }

    void requireFresh(ParsedRequest<?> asked, Booking booking) {
        freshness.require(asked, EntityKind.BOOKING, booking.id().value(), booking.version(), () -> view(booking.id()));
    }

    BookingView view(BookingId id) {
        return bookings.find(id).map(BookingView::of).orElseThrow(() -> notFound(id));
    }

    private static Refusal notFound(BookingId id) {
        return Refusal.because(new Refusal.NotFound("booking", id.value()));
    }
}
