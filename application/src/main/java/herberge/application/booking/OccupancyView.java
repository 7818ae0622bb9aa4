package herberge.application.booking;

import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.booking.Occupancy.ByBooking;
import herberge.domain.booking.Occupancy.Holder;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An occupancy that conflicts with a stay; of an occupancy that the caller may not see, only kind and dates.
 *
 * @param occupiedUntil the end of tonight if the party should have left and has not
 */
public record OccupancyView(
        String kind,
        @Nullable Long id,
        @Nullable String reservationNumber,
        LocalDate checkIn,
        LocalDate checkOut,
        @Nullable String status,
        @Nullable String reason,
        @Nullable Long createdBy,
        @Nullable LocalDate occupiedUntil) {

    /** The view with the overdue nights of today. */
    public static OccupancyView of(Occupancy is, LocalDate today) {
        OccupancyView view = of(is);
        return new OccupancyView(
                view.kind,
                view.id,
                view.reservationNumber,
                view.checkIn,
                view.checkOut,
                view.status,
                view.reason,
                view.createdBy,
                is.overdueNights(today).map(StayPeriod::checkOut).orElse(null));
    }

    public static OccupancyView of(Occupancy is) {
        Holder holder = is.holder();
        LocalDate from = is.nights().checkIn();
        LocalDate to = is.nights().checkOut();
        if (holder instanceof ByBooking by) {
            return new OccupancyView(
                    "booking",
                    by.id().value(),
                    by.number().value(),
                    from,
                    to,
                    by.status().code(),
                    null,
                    by.createdBy().value(),
                    null);
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
                    by.createdBy().value(),
                    null);
        }
        return new OccupancyView("booking", null, null, from, to, null, null, null, null);
    }
}
