package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SearchLimits;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Bookings;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.DiallingPlan;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Stores bookings in table {@code booking}. A trigger writes their nights to table {@code occupancy} while the status
 * holds the room.
 */
public final class JdbiBookings implements Bookings {

    private static final String FIND = """
            select b.*, r.name as room_name, guest_name(g.first_name, g.last_name, g.company) as guest_name
              from booking b join room r on r.id = b.room_id join guest g on g.id = b.guest_id
             where b.id = ?
            """;

    private static final String LIST = """
            select b.*, r.name as room_name, guest_name(g.first_name, g.last_name, g.company) as guest_name
              from booking b join room r on r.id = b.room_id join guest g on g.id = b.guest_id <search>
             where <conditions>
             order by b.check_in, b.id <limit>
            """;

    private static final String INSERT = """
            insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size, companions,
                                 status, cancellation_reason, former_check_out, notes, foundation_case, payer_id, source,
                                 confirmation_sent_at, invoice_sent_at, paid_at, expected_arrival, expected_departure,
                                 extras, reductions, member_rate, agreed_total_cents, agreed_reason, price,
                                 paid_cents, due_on, continues_id, continued_by_id, group_id,
                                 version, created_at, created_by, updated_at, updated_by)
            select new.id, coalesce(:number, :year || '-' || new.id), :room, :guest, :checkIn, :checkOut, :partySize,
                   cast(:companions as jsonb), :status, :cancellationReason, :formerCheckOut, :notes, :foundationCase,
                   :payer, :source, :confirmationSentAt, :invoiceSentAt, :paidAt, :expectedArrival, :expectedDeparture,
                   cast(:extras as jsonb), cast(:reductions as jsonb), :memberRate, :agreedTotalCents, :agreedReason,
                   cast(:price as jsonb), :paidCents, :dueOn, :continues, :continuedBy, :group,
                   :version, :createdAt, :createdBy, :updatedAt, :updatedBy
              from (select coalesce(:id, next_id('booking_id_seq')) as id) new
            <returning>
            """;

    private static final String UPDATE = """
            update booking
               set room_id = :room, guest_id = :guest, check_in = :checkIn, check_out = :checkOut,
                   party_size = :partySize, companions = cast(:companions as jsonb), status = :status,
                   cancellation_reason = :cancellationReason, former_check_out = :formerCheckOut, notes = :notes,
                   foundation_case = :foundationCase, payer_id = :payer, source = :source, confirmation_sent_at = :confirmationSentAt,
                   invoice_sent_at = :invoiceSentAt, paid_at = :paidAt,
                   expected_arrival = :expectedArrival, expected_departure = :expectedDeparture,
                   extras = cast(:extras as jsonb), reductions = cast(:reductions as jsonb), member_rate = :memberRate,
                   agreed_total_cents = :agreedTotalCents, agreed_reason = :agreedReason, price = cast(:price as jsonb),
                   paid_cents = :paidCents, due_on = :dueOn,
                   continues_id = :continues, continued_by_id = :continuedBy, group_id = :group,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String DELETE = "delete from booking where id = :id";

    /** Counts by a database function that also sees bookings hidden from the caller. */
    private static final String PARTIES_ABOVE = "select parties_above(:room, :capacity, :today, :earliest)";

    private final JdbiTransactions tx;
    private final DiallingPlan home;
    private final AuditedState<Booking> audited;
    private final OverdueStays overdue;
    private final StayLocks locks;

    /** @param home the dialling plan for phone numbers without a calling code */
    public JdbiBookings(JdbiTransactions tx, DiallingPlan home) {
        this.tx = tx;
        this.home = home;
        this.audited = new AuditedState<>(tx, "booking", BookingRows::booking);
        this.overdue = new OverdueStays(tx);
        this.locks = new StayLocks(tx);
    }

    @Override
    public Optional<Named> find(BookingId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), BookingRows::named));
    }

    @Override
    public Optional<Booking> lock(BookingId id) {
        return locks.lock(id);
    }

    @Override
    public List<Booking> lock(Collection<BookingId> ids) {
        return locks.lock(ids);
    }

    @Override
    public Slice<Named> list(BookingFilter filter, PageRequest page) {
        return runList(
                filter,
                page.after(),
                "limit :limit",
                query -> PageReader.ofSmallRows().slice(query, page, BookingRows::named, JdbiBookings::positionAfter));
    }

    @Override
    public List<Named> listAll(BookingFilter filter) {
        return runList(
                filter, null, "", query -> query.map(Row.by(BookingRows::named)).list());
    }

    @Override
    public Stream<Named> streamOfGuest(GuestId guest) {
        return runList(
                BookingFilter.of(guest), null, "", query -> PageReader.ofSmallRows().stream(query, BookingRows::named));
    }

    private <T> T runList(BookingFilter filter, @Nullable Cursor after, String limit, Function<Query, T> read) {
        BookingConditions conditions = BookingConditions.of(filter, after);
        String text = filter.text();
        return tx.run(h -> {
            if (text == null) {
                return read.apply(define(h.createQuery(LIST).define("search", ""), conditions, "", limit));
            }
            return SearchLimits.within(h, () -> {
                BookingSearch search = BookingSearch.of(h, text, home);
                Query query =
                        h.createQuery(LIST).define("search", search.tables()).bindMap(search.values());
                return read.apply(define(query, conditions, search.condition(), limit));
            });
        });
    }

    private static Query define(Query query, BookingConditions conditions, String more, String limit) {
        return query.define("conditions", conditions.sql() + more)
                .bindMap(conditions.values())
                .define("limit", limit);
    }

    private static Cursor positionAfter(Named last) {
        return Cursor.of(last.booking().stay().checkIn(), last.booking().id().value());
    }

    @Override
    public Booking add(BookingTerms terms, BookingStatus status, StayLinks links, int year, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(
                        BookingRows.bind(BookingRows.bind(h.createQuery(INSERT), terms, status), links), authorship)
                .define("returning", "returning *")
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .bind("number", (String) null)
                .bind("paidCents", 0)
                .bind("dueOn", (LocalDate) null)
                .bind("year", Integer.toString(year))
                .bind("cancellationReason", (String) null)
                .bind("formerCheckOut", (LocalDate) null)
                .map(Row.by(BookingRows::booking))
                .one());
    }

    @Override
    public void save(Booking booking) {
        int rows = tx.run(h -> bindBooking(h.createUpdate(UPDATE), booking).execute());
        CommonColumns.requireOne(rows, "booking");
    }

    private static Update bindBooking(Update statement, Booking booking) {
        return CommonColumns.bindAuthorship(
                        BookingRows.bind(
                                BookingRows.bind(statement, booking.terms(), booking.status()), booking.links()),
                        booking.authorship())
                .bind("cancellationReason", booking.cancellationReason())
                .bind("formerCheckOut", booking.formerCheckOut())
                .bind("paidCents", booking.paidCents())
                .bind("dueOn", booking.account().dueOn())
                .bind("id", booking.id().value())
                .bind("version", booking.version().value());
    }

    @Override
    public Optional<Booking> findBefore(long entry) {
        return audited.before(entry);
    }

    @Override
    public Optional<Booking> findAfter(long entry) {
        return audited.after(entry);
    }

    @Override
    public void restore(Booking booking) {
        tx.run(h -> bindBooking(h.createUpdate(INSERT), booking)
                .define("returning", "")
                .bind("number", booking.number().value())
                .bind("year", (String) null)
                .execute());
    }

    @Override
    public void remove(BookingId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "booking");
    }

    @Override
    public List<Named> listUndecided(LocalDate today, int atMost) {
        return overdue.listUndecided(today, atMost);
    }

    @Override
    public List<Named> listOverdueArrivals(LocalDate today) {
        return overdue.listArrivals(today);
    }

    @Override
    public long countPartiesAbove(int capacity, RoomId room, LocalDate today) {
        return tx.run(h -> h.createQuery(PARTIES_ABOVE)
                .bind("room", room.value())
                .bind("today", today)
                .bind("earliest", BookingConditions.earliestCheckIn(today))
                .bind("capacity", capacity)
                .mapTo(Long.class)
                .one());
    }
}
