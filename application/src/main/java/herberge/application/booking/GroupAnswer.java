package herberge.application.booking;

import herberge.application.shared.EntityView;
import herberge.domain.booking.Booking;
import herberge.domain.shared.Refusal.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group with its bookings.
 *
 * @param bookings by check-in
 * @param leftOut  the bookings to which the requested step did not apply; null if no step was requested
 */
public record GroupAnswer(
        GroupView group,
        List<BookingView> bookings,
        @Nullable List<LeftOut> leftOut) implements EntityView {

    /**
     * A booking that stayed as it was.
     *
     * @param reasons the codes of what stood in the way
     */
    public record LeftOut(long bookingId, String reservationNumber, String status, List<String> reasons) {

        static LeftOut of(Booking booking, List<Reason> reasons) {
            return new LeftOut(
                    booking.id().value(),
                    booking.number().value(),
                    booking.status().code(),
                    reasons.stream().map(Reason::code).distinct().toList());
        }
    }

    public GroupAnswer {
        bookings = List.copyOf(bookings);
    }

    @Override
    public @Nullable Long id() {
        return group.id();
    }

    @Override
    public long version() {
        return group.version();
    }

    @Override
    public List<String> unversionedTexts() {
        return bookings.stream()
                .flatMap(booking -> booking.unversionedTexts().stream())
                .toList();
    }
}
