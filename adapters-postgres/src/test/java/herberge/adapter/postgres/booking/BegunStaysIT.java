package herberge.adapter.postgres.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.SqlStates;
import herberge.adapter.postgres.shared.TransactionHooks;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.testing.Patience;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which date changes of a stay that has begun the database itself rejects, given the server's current date. */
final class BegunStaysIT {

    private static final String CHECK_VIOLATION = "23514";

    /** Half past midnight on 10 May in the house, and still 9 May in UTC. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-09T22:30:00Z"), ZoneId.of("Europe/Berlin"));

    private static TestDatabase database;
    private static JdbiTransactions dated;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        dated = new JdbiTransactions(
                Jdbi.create(database.app()),
                BookingVisibility.ALL,
                new TransactionHooks(() -> {}, (cause, words) -> {}, Patience.LIMIT).withClock(CLOCK));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void aHouseWithFourStays() {
        database.truncate();
        Stores stores = Stores.of(database);
        Room room = stores.addRoom("1");
        Guest guest = stores.addGuest();
        assertThat(room.id().value() + guest.id().value()).isEqualTo(2);
        execute(database.transactions(), booking(1, "2026-05-01", "2026-05-12", "checked-in"));
        execute(
                database.transactions(),
                booking(2, "2026-06-01", "2026-06-03", "checked-in")); // a row from before the rule existed
        execute(database.transactions(), booking(3, "2026-06-10", "2026-06-12", "confirmed"));
        execute(database.transactions(), booking(4, "2026-04-01", "2026-04-03", "checked-out"));
    }

    private static String booking(long id, String from, String to, String status) {
        return "insert into booking (id, reservation_number, room_id, guest_id, check_in, check_out, party_size,"
                + " companions, status, foundation_case, version, created_at, created_by, updated_at, updated_by)"
                + " values (" + id + ", '2026-" + id + "', 1, 1, '" + from + "', '" + to + "', 1, '[]', '" + status
                + "', false, 1, '2026-01-01Z', 0, '2026-01-01Z', 0)";
    }

    private static void execute(JdbiTransactions tx, String sql) {
        tx.run(Stores.SYSTEM, () -> tx.run(handle -> handle.execute(sql)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update booking set check_in = '2026-05-11' where id = 1",
                "update booking set check_in = '2026-07-01', check_out = '2026-07-05' where id = 1",
                "update booking set status = 'checked-out' where id = 2",
                "update booking set check_out = '2026-06-05' where id = 2",
                "update booking set status = 'checked-in' where id = 3",
                "update booking set status = 'checked-out' where id = 3",
                "update booking set status = 'no-show' where id = 3",
                "update booking set check_in = '2026-07-01', check_out = '2026-07-05' where id = 4",
            })
    void refuses(String sql) {
        Throwable failure = catchThrowable(() -> execute(dated, sql));

        assertThat(failure).as(sql).isNotNull();
        assertThat(SqlStates.of(failure)).as(failure.getMessage()).isEqualTo(CHECK_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked-in", "checked-out", "no-show"})
    void refusesANewOne(String status) {
        Throwable failure = catchThrowable(() -> execute(dated, booking(9, "2026-05-13", "2026-05-14", status)));

        assertThat(SqlStates.of(failure)).isEqualTo(CHECK_VIOLATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update booking set check_in = '2026-05-10' where id = 1",
                "update booking set notes = 'x', check_in = check_in, status = status where id = 2",
                "update booking set room_id = 1, version = version + 1 where id = 2",
                "update booking set check_in = '2026-05-20', check_out = '2026-05-21', status = 'confirmed' where id ="
                        + " 2",
                "update booking set check_in = '2026-07-10', check_out = '2026-07-12' where id = 3",
                "update booking set status = 'cancelled' where id = 3",
                "delete from booking where id = 2",
            })
    void allows(String sql) {
        assertThatCode(() -> execute(dated, sql)).doesNotThrowAnyException();
    }

    @Test
    void holdsNothingAgainstDatesWhereNobodySaysWhatDayItIs() {
        assertThatCode(() ->
                        execute(database.transactions(), "update booking set check_in = '2026-05-11' where id = 1"))
                .doesNotThrowAnyException();
    }
}
