package herberge.adapter.postgres.booking;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aUser;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Occupancies.Bar;
import herberge.application.port.Occupancies.Label;
import herberge.application.shared.Caller;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Occupancy.ByBlock;
import herberge.domain.booking.Occupancy.ByBooking;
import herberge.domain.guest.Guest;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tests that the overviews of random houses have the rows of a query that says no more than what they are: whatever in the
 * wanted rooms shares a night with the window, and the parties that should have left and have not.
 */
class WindowsIT {

    private static final int ROOMS = 6;
    private static final int WINDOWS = 60;
    private static final LocalDate FIRST = day("2025-06-01");
    private static final LocalDate LAST = day("2027-06-01");
    private static final LocalDate TODAY = day("2026-05-01");

    private static final String HELD = """
              from unnest(cast(:rooms as bigint[])) with ordinality as listed (id, place)
              join occupancy o on o.room_id = listed.id
              left join room_block k on k.id = o.block_id
              left join booking b on b.id = o.booking_id
              left join guest g on g.id = b.guest_id
             where ((o.check_in < :to and o.check_out > :from)
                    or (o.in_house and o.check_out <= :from and o.check_out < :today and :from <= :today))
            """;

    private static final String BARS = """
            select concat_ws('|', o.room_id, o.check_in, o.check_out, o.in_house, b.id, b.reservation_number, b.guest_id,
                             guest_name(g.first_name, g.last_name, g.company), b.status, b.party_size, b.continues_id,
                             b.version)
            """ + HELD + " and o.booking_id is not null order by listed.place, o.check_in";

    private static final String HOLDERS = """
            select concat_ws('|', o.room_id, o.check_in, o.check_out, o.in_house, b.id, b.reservation_number, b.status,
                             b.created_by, k.id, k.reason, k.created_by)
            """ + HELD + " order by listed.place, o.check_in";

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final TestDatabase database = TestDatabase.shared();
    private final Stores everything = Stores.of(database);
    private final List<RoomId> rooms = new ArrayList<>();
    private final List<Guest> guests = new ArrayList<>();
    private final List<UserId> authors = new ArrayList<>();

    @BeforeEach
    void furnish() {
        for (int i = 0; i < ROOMS; i++) {
            rooms.add(everything.addRoom("Zimmer " + i).id());
            guests.add(everything.addGuest());
        }
        for (String name : List.of("anna", "ben")) {
            authors.add(everything
                    .write(() -> everything
                            .users()
                            .add(aUser().username(name).details(), "hash", false, Authorship.of(UserId.SYSTEM, NOON)))
                    .id());
        }
        everything.change(() -> rooms.forEach(this::fill));
        everything.change(this::continueStays);
        Jdbi.create(database.superuser()).useHandle(h -> h.execute("analyze"));
    }

    /** Takes the nights of the room one stay or block after the other, with gaps; cancelled stays take none. */
    private void fill(RoomId room) {
        LocalDate free = FIRST.plusDays(random.nextInt(30));
        while (free.isBefore(LAST)) {
            int length = random.nextInt(20) == 0 ? 367 - random.nextInt(3) : 1 + random.nextInt(12);
            StayPeriod nights = new StayPeriod(free, free.plusDays(Math.min(length, 366)));
            if (random.nextInt(5) == 0) {
                book(room, nights, random.nextBoolean() ? BookingStatus.CANCELLED : BookingStatus.NO_SHOW);
            } else if (random.nextInt(8) == 0) {
                everything
                        .blocks()
                        .add(
                                new RoomBlockDetails(room, nights.checkIn(), nights.checkOut(), "Wasser"),
                                Authorship.of(author(), NOON));
                free = nights.checkOut().plusDays(random.nextInt(5));
            } else {
                book(room, nights, status(nights));
                free = nights.checkOut().plusDays(random.nextInt(5));
            }
        }
    }

    /** Many of the stays that have begun are checked in, so that there are overdue ones in each room. */
    private BookingStatus status(StayPeriod nights) {
        if (nights.checkIn().isAfter(TODAY)) {
            return random.nextBoolean() ? BookingStatus.RESERVED : BookingStatus.CONFIRMED;
        }
        return random.nextInt(6) == 0 ? BookingStatus.CHECKED_IN : BookingStatus.CHECKED_OUT;
    }

    private UserId author() {
        return authors.get(random.nextInt(authors.size()));
    }

    private Booking book(RoomId room, StayPeriod nights, BookingStatus status) {
        var terms = aBooking()
                .room(room)
                .guest(guests.get(random.nextInt(guests.size())).id())
                .stay(nights)
                .terms();
        return everything.bookings().add(terms, status, 2026, Authorship.of(author(), NOON));
    }

    /** A party that went on to another room is in the house, but not in the former room. */
    private void continueStays() {
        everything.transactions().run(h -> h.execute("""
                with chain as (select id, lead(id) over (order by id) as next from booking where status = 'checked-in')
                update booking b set continued_by_id = c.next
                  from chain c where c.id = b.id and c.next is not null and b.id % 3 = 0
                """));
        everything.transactions().run(h -> h.execute("""
                update booking b set continues_id = c.id from booking c where c.continued_by_id = b.id
                """));
    }

    @ParameterizedTest
    @EnumSource
    void haveTheRowsOfThePlainQuery(BookingVisibility visibility) {
        Stores stores = Stores.of(database.transactions(visibility));
        Caller anna = new Caller(authors.get(0), "anna", Role.USER, "windows", null);
        int stays = 0;
        int hidden = 0;
        int overdue = 0;
        for (int i = 0; i < WINDOWS; i++) {
            StayPeriod window = window(i);
            List<RoomId> wanted = wanted();
            List<String> bars = stores.transactions().read(anna, () -> {
                List<String> drawn = lines(stores.occupancies().streamBars(window, wanted, TODAY), WindowsIT::line);
                assertThat(drawn).as(about(window)).isEqualTo(query(stores, BARS, window, wanted));
                List<String> held = lines(stores.occupancies().streamWithin(window, wanted, TODAY), WindowsIT::line);
                assertThat(held).as(about(window)).isEqualTo(query(stores, HOLDERS, window, wanted));
                return drawn;
            });
            stays += bars.size();
            hidden += (int) bars.stream()
                    .filter(bar -> bar.split("\\|", -1).length == 4)
                    .count();
            overdue += (int) bars.stream()
                    .filter(bar -> !LocalDate.parse(bar.split("\\|", -1)[2]).isAfter(window.checkIn()))
                    .count();
        }
        assertThat(stays).as("stays seen, seed %d", seed).isPositive();
        assertThat(overdue).as("overdue stays seen, seed %d", seed).isPositive();
        assertThat(hidden > 0).as("hidden stays seen, seed %d", seed).isEqualTo(visibility == BookingVisibility.OWN);
    }

    private String about(StayPeriod window) {
        return "seed " + seed + ", " + window;
    }

    /** The first windows begin at today and around it, where overdue stays count. */
    private StayPeriod window(int turn) {
        LocalDate from = turn < 10 ? TODAY.minusDays(turn / 2) : FIRST.plusDays(random.nextInt(800));
        return new StayPeriod(from, from.plusDays(1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 30)));
    }

    /** Some or all of the rooms, in any order. */
    private List<RoomId> wanted() {
        List<RoomId> shuffled = new ArrayList<>(rooms);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(random.nextInt(3), shuffled.size()));
    }

    private static <T> List<String> lines(Stream<T> rows, Function<T, String> line) {
        try (rows) {
            return rows.map(line).toList();
        }
    }

    private static List<String> query(Stores stores, String sql, StayPeriod window, List<RoomId> wanted) {
        return stores.transactions()
                .run(h -> h.createQuery(sql)
                        .bind("from", window.checkIn())
                        .bind("to", window.checkOut())
                        .bind("today", TODAY)
                        .bindArray(
                                "rooms",
                                Long.class,
                                wanted.stream().map(RoomId::value).toList())
                        .mapTo(String.class)
                        .list());
    }

    private static StringJoiner start(RoomId room, StayPeriod nights, boolean inHouse) {
        return new StringJoiner("|")
                .add(Long.toString(room.value()))
                .add(nights.checkIn().toString())
                .add(nights.checkOut().toString())
                .add(inHouse ? "t" : "f");
    }

    private static String line(Bar bar) {
        StringJoiner line = start(bar.room(), bar.nights(), bar.inHouse());
        bar.label().ifPresent(label -> add(line, label));
        return line.toString();
    }

    private static void add(StringJoiner line, Label label) {
        line.add(Long.toString(label.booking().value()))
                .add(label.reservationNumber())
                .add(Long.toString(label.guest().value()))
                .add(label.guestName())
                .add(label.status())
                .add(Integer.toString(label.partySize()));
        Long continues = label.continuesId();
        if (continues != null) {
            line.add(continues.toString());
        }
        line.add(Long.toString(label.version()));
    }

    private static String line(Occupancy occupancy) {
        if (occupancy.holder() instanceof ByBooking booking) {
            return start(occupancy.room(), occupancy.nights(), booking.inHouse())
                    .add(Long.toString(booking.id().value()))
                    .add(booking.number().value())
                    .add(booking.status().code())
                    .add(Long.toString(booking.createdBy().value()))
                    .toString();
        }
        if (occupancy.holder() instanceof ByBlock block) {
            return start(occupancy.room(), occupancy.nights(), false)
                    .add(Long.toString(block.id().value()))
                    .add(block.reason())
                    .add(Long.toString(block.createdBy().value()))
                    .toString();
        }
        boolean inHouse = ((Occupancy.ByHiddenBooking) occupancy.holder()).inHouse();
        return start(occupancy.room(), occupancy.nights(), inHouse).toString();
    }
}
