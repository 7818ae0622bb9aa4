package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeTarget;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.shared.Refusal;

/** The booking that a request changes. */
final class BookingTarget {

    private BookingTarget() {}

    static ChangeTarget<Booking> of(Bookings bookings, BookingId id) {
        return new ChangeTarget<>(
                EntityKind.BOOKING,
                id.value(),
                () -> bookings.lock(id),
                Booking::version,
                booking -> view(bookings, booking.id()));
    }

    /** The booking with the present names of its room and guest. */
    static BookingView view(Bookings bookings, BookingId id) {
        return bookings.find(id)
                .map(BookingView::of)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound("booking", id.value())));
    }
}
