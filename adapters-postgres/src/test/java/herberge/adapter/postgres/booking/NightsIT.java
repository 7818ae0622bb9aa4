package herberge.adapter.postgres.booking;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.shared.SqlStates;
import herberge.adapter.postgres.testing.Deadlocks;
import herberge.adapter.postgres.testing.Rivals;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingStatus;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no night of a room is taken twice, by whichever path a booking or a block is written. */
class NightsIT {

    private static final StayPeriod MAY = nights("2026-05-01", "2026-05-05");

    /** Concurrent transactions without locks deadlock; this setting is the time until PostgreSQL detects it. */
    private static final String SOON_TIRED_OF_WAITING = """
            do $$ begin
              execute format('alter database %I set deadlock_timeout = ''50ms''', current_database());
            end $$
            """;

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final Room room = stores.addRoom("1");
    private final Guest guest = stores.addGuest();

    /** Room 1: booking 1 from the 1st to the 5th, cancelled 2 and no-show 3 as well, 4 from the 10th; block 1 from the 20th. Room 2: booking 5 on the 1st, block 2 on the 20th. */
    @BeforeEach
    void furnish() {
        Jdbi.create(database.app()).useTransaction(h -> {
            author(h);
            h.execute("insert into room select 2, '2', building_type, capacity, location, null, null, null, null, null,"
                    + " true, 0, 0, 0, 1, created_at, 0, updated_at, 0 from room where id = 1");
            h.execute(booking(1, 1, "2026-05-01", "2026-05-05", "confirmed"));
            h.execute(booking(2, 1, "2026-05-01", "2026-05-05", "cancelled"));
            h.execute(booking(3, 1, "2026-05-01", "2026-05-05", "no-show"));
            h.execute(booking(4, 1, "2026-05-10", "2026-05-12", "checked-out"));
            h.execute(booking(5, 2, "2026-05-01", "2026-05-05", "checked-in"));
            h.execute(block(1, 1, "2026-05-20", "2026-05-25"));
            h.execute(block(2, 2, "2026-05-20", "2026-05-25"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a booking on a booking: booking 9 1 2026-05-04 2026-05-06 reserved",
                "a booking around a booking: booking 9 1 2026-04-30 2026-05-06 confirmed",
                "a booking within a booking: booking 9 1 2026-05-02 2026-05-03 checked-in",
                "a booking on one that has left: booking 9 1 2026-05-11 2026-05-12 confirmed",
                "a booking on a block: booking 9 1 2026-05-24 2026-05-26 confirmed",
                "a block on a booking: block 9 1 2026-04-01 2026-05-02",
                "a block on a block: block 9 1 2026-05-24 2026-05-26",
                "a longer booking: update booking set check_out = '2026-05-11' where id = 1",
                "an earlier booking: update booking set check_in = '2026-05-04' where id = 4",
                "a booking into another room: update booking set room_id = 1 where id = 5",
                "a booking onto a block: update booking set check_in = '2026-05-21', check_out = '2026-05-22' where id = 1",
                "a cancelled one confirmed: update booking set status = 'confirmed' where id = 2",
                "a cancelled one reserved: update booking set status = 'reserved' where id = 2",
                "a no-show confirmed: update booking set status = 'confirmed' where id = 3",
                "a longer block: update room_block set first_day = '2026-05-11' where id = 1",
                "a block into another room: update room_block set room_id = 1 where id = 2",
                "all into one room: update booking set room_id = 1",
            })
    void refuses(String path) {
        String wanted = path.substring(path.indexOf(": ") + 2);

        Throwable failure = catchThrowable(() -> execute(wanted));

        assertThat(failure).as(path).isNotNull();
        assertThat(SqlStates.of(failure)).as(failure.getMessage()).isEqualTo(SqlStates.EXCLUSION_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "booking 9 1 2026-05-05 2026-05-10 confirmed",
                "booking 9 1 2026-05-12 2026-05-20 confirmed",
                "booking 9 1 2026-05-01 2026-05-05 cancelled",
                "block 9 1 2026-05-05 2026-05-10",
                "update booking set notes = 'x', status = 'checked-in' where id = 1",
                "update booking set check_in = check_in + 1, check_out = check_out + 1 where id = 1",
                "update booking set status = 'cancelled' where id = 1; update booking set status = 'confirmed' where id = 2",
                "update booking set room_id = 2, check_in = '2026-05-05', check_out = '2026-05-06' where id = 1",
                "delete from booking where id = 1; booking 9 1 2026-05-01 2026-05-05 confirmed",
                "delete from room_block where id = 1; booking 9 1 2026-05-20 2026-05-25 confirmed",
            })
    void allows(String wanted) {
        assertThatCode(() -> execute(wanted)).doesNotThrowAnyException();
    }

    @Test
    void takesTheNightsOfEveryStatusThatHoldsTheRoom() {
        List<String> taken = Jdbi.create(database.app())
                .withHandle(h -> h.createQuery(
                                "select coalesce('booking ' || booking_id, 'block ' || block_id) from occupancy"
                                        + " order by room_id, check_in")
                        .mapTo(String.class)
                        .list());

        assertThat(taken).containsExactly("booking 1", "booking 4", "block 1", "booking 5", "block 2");
    }

    @Test
    void letsOneOfManyHaveTheNightAtOnce() {
        StayPeriod night = nights("2026-08-01", "2026-08-02");

        try (Deadlocks deadlocks = Deadlocks.watch()) {
            Rivals.Outcome<Booking> outcome = Rivals.race(
                    64,
                    () -> stores.write(() -> {
                        stores.rooms().lock(List.of(room.id()));
                        return bookIfFree(night);
                    }));

            assertThat(outcome.winners()).hasSize(1);
            assertThat(outcome.losers()).hasSize(63).allSatisfy(NightsIT::isTaken);
            assertThat(deadlocks.found()).isEmpty();
        }
    }

    /** Uses two transactions: of more, the remaining ones may deadlock again and again until they fail. */
    @Test
    void letsOneHaveTheNightEvenWhereNobodyLocks() {
        try (TestDatabase impatient = TestDatabase.create()) {
            Jdbi.create(impatient.superuser()).useHandle(h -> h.execute(SOON_TIRED_OF_WAITING));
            Stores hasty = Stores.of(impatient);
            Room only = hasty.addRoom("1");
            Guest anybody = hasty.addGuest();

            for (LocalDate night : MAY.days().toList()) {
                StayPeriod wanted = new StayPeriod(night, night.plusDays(1));
                Rivals.Outcome<Booking> outcome = Rivals.race(2, () -> hasty.book(only, anybody, wanted));

                assertThat(outcome.winners()).hasSize(1);
                assertThat(outcome.losers()).hasSize(1).allSatisfy(NightsIT::isTaken);
            }
        }
    }

    private Booking bookIfFree(StayPeriod night) {
        if (!stores.occupancies().findInRoom(room.id(), night).isEmpty()) {
            throw Refusal.because(new RoomTaken(List.of(), List.of()));
        }
        return stores.bookings()
                .add(
                        aBooking().room(room.id()).guest(guest.id()).stay(night).terms(),
                        BookingStatus.CONFIRMED,
                        2026,
                        BY_SYSTEM);
    }

    private static void isTaken(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).singleElement().isInstanceOf(RoomTaken.class));
    }

    private void execute(String statements) {
        Jdbi.create(database.app()).useTransaction(h -> {
            author(h);
            for (String statement : statements.split("; ", -1)) {
                String[] words = statement.split(" ", -1);
                switch (words[0]) {
                    case "booking" -> h.execute(booking(9, Integer.parseInt(words[2]), words[3], words[4], words[5]));
                    case "block" -> h.execute(block(9, Integer.parseInt(words[2]), words[3], words[4]));
                    default -> h.execute(statement);
                }
            }
        });
    }

    private static void author(Handle h) {
        h.createQuery("select set_config('herberge.user_id', '0', true) || set_config('herberge.username', 'x', true)"
                        + " || set_config('herberge.request_id', 'r', true)")
                .mapTo(String.class)
                .one();
    }

    private static String booking(int id, int room, String from, String to, String status) {
        return "insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size,"
                + " companions, status, foundation_case, version, created_at, created_by, updated_at, updated_by)"
                + " values (" + id + ", '2026-" + id + "', " + room + ", 1, '" + from + "', '" + to + "', 1, '[]', '"
                + status + "', false, 1, '2026-01-01Z', 0, '2026-01-01Z', 0)";
    }

    private static String block(int id, int room, String from, String to) {
        return "insert into room_block values (" + id + ", " + room + ", '" + from + "', '" + to
                + "', 'x', 1, '2026-01-01Z', 0, '2026-01-01Z', 0)";
    }
}
