package herberge.application.booking;

import herberge.domain.booking.BookingId;
import herberge.domain.booking.LateDeparture;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A late departure as answers show it.
 *
 * @param code       {@code late-departure}
 * @param leavingId  the booking of the party that leaves; null in a dry run that creates it
 * @param arrivingId the booking of the party that arrives; null in a dry run that creates it
 */
public record LateDepartureView(
        String code,
        long roomId,
        LocalDate date,
        @Nullable Long leavingId,
        String expectedDeparture,
        @Nullable Long arrivingId,
        String expectedArrival) {

    public static LateDepartureView of(LateDeparture late) {
        return new LateDepartureView(
                "late-departure",
                late.room().value(),
                late.day(),
                id(late.leaving()),
                late.departure().toString(),
                id(late.arriving()),
                late.arrival().toString());
    }

    private static @Nullable Long id(BookingId booking) {
        return booking.value() < 0 ? null : booking.value();
    }
}
