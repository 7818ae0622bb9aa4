package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Locks bookings together with the other bookings of their stays. A use case that changes one booking of a stay often
 * has to change its neighbours; if it locked them only then, two use cases could lock them in opposite orders and
 * PostgreSQL would end one of them after its {@code deadlock_timeout} of a second.
 */
record StayLocks(JdbiTransactions tx) {

    /** Waits for all bookings of the wanted stays in the order of their ids, and returns the wanted bookings. */
    private static final String LOCK_STAYS = """
            with recursive wanted (id) as (select %s),
                 stay (id) as (
                   select id from wanted
                   union
                   select unnest(array[b.continues_id, b.continued_by_id]) from stay join booking b using (id)),
                 locked as materialized (
                   select * from booking where id = any (array(select id from stay)) order by id for no key update)
            select locked.* from locked join wanted using (id) order by id
            """;

    private static final String LOCK_ONE = String.format(Locale.ROOT, LOCK_STAYS, "cast(? as bigint)");

    private static final String LOCK = String.format(Locale.ROOT, LOCK_STAYS, "unnest(cast(:ids as bigint[]))");

    Optional<Booking> lock(BookingId id) {
        return tx.lock("booking", id.value(), h -> SingleRowReader.byId(h, LOCK_ONE, id.value(), BookingRows::booking));
    }

    List<Booking> lock(Collection<BookingId> ids) {
        List<Long> values = ids.stream().map(BookingId::value).toList();
        return tx.lockAll(
                "booking",
                values,
                h -> h.createQuery(LOCK)
                        .bindArray("ids", Long.class, values)
                        .map(Row.by(BookingRows::booking))
                        .list());
    }
}
