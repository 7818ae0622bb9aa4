package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Bookings.Named;
import java.time.LocalDate;
import java.util.List;

/** Reads reserved and confirmed stays whose first day has passed. */
final class OverdueStays {

    /** Lists the statuses as literals, so that the partial index for exactly these serves the query. */
    private static final String UNDECIDED = """
            select b.*, r.name as room_name, guest_name(g.first_name, g.last_name, g.company) as guest_name
              from booking b join room r on r.id = b.room_id join guest g on g.id = b.guest_id
             where b.status in ('reserved', 'confirmed') and b.check_out <= :today and b.continued_by_id is null
             order by b.check_out desc, b.id desc limit :limit
            """;

    /**
     * Looks for the one stay per room that holds the night, since a window of bookings would have to begin a year
     * earlier.
     */
    private static final String OVERDUE_ARRIVALS = """
            select b.*, r.name as room_name, guest_name(g.first_name, g.last_name, g.company) as guest_name
              from room r cross join lateral (
                select booking_id from occupancy
                 where booking_id is not null
                   and (room_id, check_in) <= (r.id, :today) and (room_id, check_in) > (r.id, :earliest)
                 order by room_id desc, check_in desc limit 1) last
              join booking b on b.id = last.booking_id
              join guest g on g.id = b.guest_id
             where b.status in ('reserved', 'confirmed') and b.check_out > :today
               and (b.check_in < :today or b.continues_id is not null)
             order by b.check_in, b.id
            """;

    private final JdbiTransactions tx;

    OverdueStays(JdbiTransactions tx) {
        this.tx = tx;
    }

    /** Stays that are over, as {@link herberge.application.port.Bookings#listUndecided} says. */
    List<Named> listUndecided(LocalDate today, int atMost) {
        return tx.run(h -> h.createQuery(UNDECIDED)
                .bind("today", today)
                .bind("limit", atMost)
                .map(Row.by(BookingRows::named))
                .list());
    }

    /** Stays of tonight, as {@link herberge.application.port.Bookings#listOverdueArrivals} says. */
    List<Named> listArrivals(LocalDate today) {
        return tx.run(h -> h.createQuery(OVERDUE_ARRIVALS)
                .bind("today", today)
                .bind("earliest", BookingConditions.earliestCheckIn(today))
                .map(Row.by(BookingRows::named))
                .list());
    }
}
