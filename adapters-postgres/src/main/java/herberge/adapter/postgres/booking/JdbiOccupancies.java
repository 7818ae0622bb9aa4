package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.price.JdbiPriceSettingsStore;
import herberge.adapter.postgres.price.PricedGuest;
import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Pipeline;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.Occupancies;
import herberge.domain.booking.Balance;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.booking.Occupancy.ByBooking;
import herberge.domain.booking.Occupancy.ByHiddenBooking;
import herberge.domain.booking.Occupancy.Holder;
import herberge.domain.booking.ReservationNumber;
import herberge.domain.guest.GuestId;
import herberge.domain.price.RoomRates;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads taken nights from table {@code occupancy}, whose exclusion constraint has the final decision on double
 * bookings. Bookings are outer-joined, so that a booking hidden from the caller still shows as taken nights. Where few
 * of them are wanted, they are joined by a lateral subquery per row: the planner estimates a window ten times larger than
 * it is and would otherwise read the bookings of all years.
 */
public final class JdbiOccupancies implements Occupancies {

    private static final String NO_OVERLAP = "occupancy_no_overlap";

    private static final String OF_ROOM = """
            select o.room_id, o.check_in, o.check_out, o.in_house, b.id as booking_id, b.reservation_number, b.status,
                   b.created_by, null::bigint as block_id, null as reason
              from (
                select room_id, check_in, check_out, in_house, booking_id from occupancy
                 where booking_id is not null and room_id = :room
                   and check_in < :to and check_in > :earliest and check_out > :from
                union all
                select room_id, check_in, check_out, in_house, booking_id from occupancy
                 where in_house and room_id = :room and not (check_in < :to and check_out > :from)) o
              left join lateral (select * from booking where id = o.booking_id limit 1) b on true
            union all
            select o.room_id, o.check_in, o.check_out, false, null, null, null, k.created_by, k.id, k.reason
              from occupancy o join room_block k on k.id = o.block_id
             where o.block_id is not null and o.room_id = :room and o.check_in < :to and o.check_out > :from
             order by check_in
            """;

    private static final Pipeline.Sql LOCK_ROOM =
            new Pipeline.Sql("select * from room where id = :room for no key update");

    private static final Pipeline.Sql SETTINGS = new Pipeline.Sql("select * from price_settings");

    private static final Pipeline.Sql OTHERS = new Pipeline.Sql(OF_ROOM);

    private static final String STAY_COLUMNS = """
            o.room_id, o.check_in, o.check_out, o.in_house, b.id as booking_id, b.reservation_number, b.guest_id,
            b.status, b.party_size, b.continues_id, b.continued_by_id, b.group_id, b.expected_arrival, b.expected_departure,
            (b.price ->> 'totalCents')::bigint as total_cents, b.paid_cents, b.version, b.created_by
            """;

    /**
     * The stays that touch a window, with their bookings where the caller may see them: stays that begin in it, and for
     * each room the last stay that began before it and reaches into it. Stays of a room do not overlap, so there is at most
     * one. Searching for all stays that could reach into the window reads a year of stays, and takes longer with every
     * year of data. Stays that ended earlier and whose parties have not left count until tonight, so they reach into a
     * window that begins today or earlier.
     *
     * <p>Most stays begin in the window. Their bookings are read as one range, since a booking begins with its nights, and
     * not one by one; the condition on both sides keeps the planner from reading the bookings of all years. The
     * other stays are at most a few per room.
     */
    private static final String STAYS = "(select " + STAY_COLUMNS + """
               from occupancy o
               left join booking b on b.id = o.booking_id and b.check_in >= :from and b.check_in < :to
              where o.booking_id is not null and o.check_in >= :from and o.check_in < :to
             union all
             select
            """ + STAY_COLUMNS + """
               from (
                 select before.* from room r cross join lateral (
                   select room_id, check_in, check_out, in_house, booking_id from occupancy
                    where booking_id is not null
                      and (room_id, check_in) < (r.id, :from) and (room_id, check_in) > (r.id, :earliest)
                    order by room_id desc, check_in desc limit 1) before
                  where before.check_out > :from
                 union all
                 select room_id, check_in, check_out, in_house, booking_id from occupancy
                  where in_house and check_out <= :from and check_out < :today and :from <= :today) o
               left join lateral (select * from booking where id = o.booking_id limit 1) b on true) s
            """;

    private static final String IN_ORDER = """
              join unnest(cast(:rooms as bigint[])) with ordinality as listed (id, place) on listed.id = w.room_id
             order by listed.place, w.check_in
            """;

    private static final String WITHIN = """
            select w.* from (
            select room_id, check_in, check_out, in_house, booking_id, reservation_number, status, created_by,
                   null::bigint as block_id, null as reason
              from
            """ + STAYS + """
            union all
            select o.room_id, o.check_in, o.check_out, false, null, null, null, k.created_by, k.id, k.reason
              from occupancy o join room_block k on k.id = o.block_id
             where o.block_id is not null and o.check_in < :to and o.check_out > :from) w
            """ + IN_ORDER;

    private static final String BARS = """
            select w.* from (
            select s.room_id, s.check_in, s.check_out, s.in_house, s.booking_id, s.reservation_number, s.guest_id,
                   guest_name(g.first_name, g.last_name, g.company) as guest_name, s.status, s.party_size,
                   s.continues_id, s.group_id, s.total_cents, s.paid_cents, s.version,
                   case when s.continues_id is null then s.expected_arrival end as expected_arrival,
                   case when s.continued_by_id is null then s.expected_departure end as expected_departure
              from
            """ + STAYS + """
              left join guest g on g.id = s.guest_id) w
            """ + IN_ORDER;

    private final JdbiTransactions tx;

    public JdbiOccupancies(JdbiTransactions tx) {
        this.tx = tx;
        tx.refuseViolations(NO_OVERLAP, () -> new RoomTaken(List.of(), List.of()));
    }

    @Override
    public List<Occupancy> findInRoom(RoomId room, StayPeriod nights) {
        return tx.run(h -> bind(h.createQuery(OF_ROOM), nights)
                .bind("room", room.value())
                .map(Row.by(JdbiOccupancies::toOccupancy))
                .list());
    }

    @Override
    public Placement lockPlacement(RoomId room, GuestId guest, StayPeriod nights) {
        Pipeline pipeline = new Pipeline();
        Pipeline.Rows<Room> locked = pipeline.query(LOCK_ROOM, Map.of("room", room.value()), RoomRows::room);
        Pipeline.Rows<PricedGuest> person = PricedGuest.in(pipeline, guest);
        Pipeline.Rows<StoredPriceSettings> settings = pipeline.query(SETTINGS, Map.of(), JdbiPriceSettingsStore::rules);
        Pipeline.Rows<Occupancy> others = pipeline.query(
                OTHERS,
                Map.of(
                        "room", room.value(),
                        "from", nights.checkIn(),
                        "to", nights.checkOut(),
                        "earliest", BookingConditions.earliestCheckIn(nights.checkIn())),
                JdbiOccupancies::toOccupancy);
        tx.lock("room", room.value(), pipeline::run);
        Optional<Map<RoomId, RoomRates>> rates = locked.first().map(found -> Map.of(room, RoomRates.of(found)));
        return new Placement(
                locked.first(),
                person.first().map(PricedGuest::name),
                others.list(),
                person.first()
                        .flatMap(known ->
                                rates.map(found -> known.basis(settings.only().settings(), found))));
    }

    @Override
    public Stream<Occupancy> streamWithin(StayPeriod nights, List<RoomId> rooms, LocalDate today) {
        return tx.run(h -> PageReader.ofShortRows().stream(
                bind(h.createQuery(WITHIN), nights, rooms).bind("today", today), JdbiOccupancies::toOccupancy));
    }

    @Override
    public Stream<Bar> streamBars(StayPeriod window, List<RoomId> rooms, LocalDate today) {
        return tx.run(h -> PageReader.ofShortRows().stream(
                bind(h.createQuery(BARS), window, rooms).bind("today", today), JdbiOccupancies::toBar));
    }

    @Override
    public void exchange(Runnable writes) {
        tx.run(h -> h.execute("set constraints occupancy_no_overlap deferred"));
        writes.run();
        tx.run(h -> h.execute("set constraints occupancy_no_overlap immediate"));
    }

    private static Query bind(Query query, StayPeriod window, List<RoomId> rooms) {
        List<Long> ids = rooms.stream().map(RoomId::value).toList();
        return bind(query, window).bindArray("rooms", Long.class, ids);
    }

    private static Query bind(Query query, StayPeriod window) {
        return query.bind("from", window.checkIn())
                .bind("to", window.checkOut())
                .bind("earliest", BookingConditions.earliestCheckIn(window.checkIn()));
    }

    private static Occupancy toOccupancy(Row row) throws SQLException {
        return new Occupancy(new RoomId(row.number("room_id")), nights(row), holder(row));
    }

    private static StayPeriod nights(Row row) throws SQLException {
        return new StayPeriod(row.date("check_in"), row.date("check_out"));
    }

    private static Holder holder(Row row) throws SQLException {
        UserId author = new UserId(row.number("created_by"));
        if (row.optionalNumber("block_id") != null) {
            return new ByBlock(new RoomBlockId(row.number("block_id")), row.text("reason"), author);
        }
        return row.optionalNumber("booking_id") == null
                ? new ByHiddenBooking(row.flag("in_house"))
                : new ByBooking(
                        new BookingId(row.number("booking_id")),
                        new ReservationNumber(row.text("reservation_number")),
                        BookingRows.status(row.text("status")),
                        row.flag("in_house"),
                        author);
    }

    private static Bar toBar(Row row) throws SQLException {
        RoomId room = new RoomId(row.number("room_id"));
        if (row.optionalNumber("booking_id") == null) {
            return new Bar(room, nights(row), row.flag("in_house"), Optional.empty());
        }
        Label label = new Label(
                new BookingId(row.number("booking_id")),
                row.text("reservation_number"),
                new GuestId(row.number("guest_id")),
                row.text("guest_name"),
                row.text("status"),
                (int) row.number("party_size"),
                row.optionalNumber("continues_id"),
                row.optionalNumber("group_id"),
                BookingRows.time(row.optionalText("expected_arrival")),
                BookingRows.time(row.optionalText("expected_departure")),
                new Balance(row.optionalNumber("total_cents"), row.number("paid_cents")),
                row.number("version"));
        return new Bar(room, nights(row), row.flag("in_house"), Optional.of(label));
    }
}
