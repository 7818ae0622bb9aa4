package herberge.application.booking;

import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.booking.Occupancy.ByBooking;
import herberge.domain.booking.Occupancy.Holder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a stay; where the caller may not see it, only its kind and its dates. */
public record OccupancyView(
        String kind,
        @Nullable Long id,
        @Nullable String reservationNumber,
        LocalDate checkIn,
        LocalDate checkOut,
        @Nullable String status,
        @Nullable String reason,
        @Nullable Long createdBy) {

    public static OccupancyView of(Occupancy is) {
        Holder holder = is.holder();
        LocalDate from = is.nights().checkIn();
        LocalDate to = is.nights().checkOut();
        if (holder instanceof ByBooking by) {
            long author = by.createdBy().value();
            return new OccupancyView(
                    "booking",
                    by.id().value(),
                    by.number().value(),
                    from,
                    to,
                    by.status().code(),
                    null,
                    author);
        }
        if (holder instanceof ByBlock by) {
            return new OccupancyView(
                    "block",
                    by.id().value(),
                    null,
                    from,
                    to,
                    null,
                    by.reason(),
                    by.createdBy().value());
        }
        return new OccupancyView("booking", null, null, from, to, null, null, null);
    }
}
