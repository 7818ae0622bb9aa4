package herberge.adapter.postgres.shared;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import herberge.adapter.postgres.testing.Deadlocks;
import herberge.adapter.postgres.testing.Rivals;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingStatus;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.testing.FreePort;
import herberge.domain.testing.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class JdbiTransactionsIT {

    private static final String NUMBERS = """
            select string_agg(sequencename || '=' || coalesce(last_value, 0), ' ' order by sequencename)
              from pg_sequences where schemaname = 'public'
            """;

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final JdbiTransactions transactions = database.transactions();

    @Test
    void undoesAllOfAWorkThatFails() {
        assertThatThrownBy(() -> stores.write(() -> {
                    stores.rooms().add(aRoom().details(), BY_SYSTEM);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(stores.read(() -> stores.rooms().listAll())).isEmpty();
    }

    @Test
    void joinsTheUnitOfWorkItIsIn() {
        assertThatThrownBy(() -> stores.write(() -> {
                    stores.addRoom("1");
                    assertThat(stores.read(() -> stores.rooms().listAll())).hasSize(1);
                    throw new IllegalStateException("the outer one fails");
                }))
                .hasMessage("the outer one fails");

        assertThat(stores.read(() -> stores.rooms().listAll())).isEmpty();
    }

    @Test
    void cannotWriteWhileReading() {
        Throwable failure =
                catchThrowable(() -> stores.read(() -> stores.rooms().add(aRoom().details(), BY_SYSTEM)));

        assertThat(SqlStates.of(failure)).isEqualTo("25006");
    }

    @Test
    void refusesStatementsOutsideAUnitOfWork() {
        assertThatThrownBy(() -> stores.rooms().listAll()).isInstanceOf(IllegalStateException.class);
        stores.read(() -> stores.rooms().listAll());
        assertThatThrownBy(() -> stores.rooms().listAll()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rehearsesWithoutATrace() {
        Room room = stores.addRoom("1");
        Guest guest = stores.addGuest();
        stores.book(room, guest, nights("2026-05-01", "2026-05-03"));
        String numbers = one(NUMBERS);
        String changes = one("select count(*)::text from audit_log");

        var rehearsed = transactions.rehearse(Stores.SYSTEM, () -> {
            Guest other = stores.guests().add(aGuest().details(), BY_SYSTEM);
            return stores.bookings()
                    .add(
                            aBooking()
                                    .room(room.id())
                                    .guest(other.id())
                                    .stay("2026-05-03", "2026-05-04")
                                    .terms(),
                            BookingStatus.CONFIRMED,
                            2026,
                            BY_SYSTEM);
        });

        assertThat(rehearsed.id().value()).isNegative();
        assertThat(one(NUMBERS)).isEqualTo(numbers);
        assertThat(one("select count(*)::text from audit_log")).isEqualTo(changes);
        assertThat(one("select count(*)::text from booking")).isEqualTo("1");
    }

    @Test
    void tellsARehearsalWhatWouldStandInTheWay() {
        Room room = stores.addRoom("1");
        Guest guest = stores.addGuest();
        stores.book(room, guest, nights("2026-05-01", "2026-05-03"));

        assertThatThrownBy(() -> transactions.rehearse(
                        Stores.SYSTEM,
                        () -> stores.bookings()
                                .add(
                                        aBooking()
                                                .room(room.id())
                                                .guest(guest.id())
                                                .terms(),
                                        BookingStatus.CONFIRMED,
                                        2026,
                                        BY_SYSTEM)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons()).singleElement().isInstanceOf(RoomTaken.class));
    }

    @Test
    void leavesNoCallerBehindOnTheConnection() {
        try (ConnectionPool pool = pool(database.jdbcUrl(), Patience.LIMIT)) {
            Jdbi jdbi = pool.jdbi();
            JdbiTransactions single = new JdbiTransactions(jdbi, BookingVisibility.ALL);
            single.run(Stores.SYSTEM, () -> single.run(h -> h.execute("select 1")));

            String author =
                    jdbi.withHandle(h -> h.createQuery("select coalesce(current_setting('herberge.user_id', true), '')")
                            .mapTo(String.class)
                            .one());
            assertThat(author).isEmpty();
        }
    }

    @Test
    void runsADeadlockedWorkAgain() {
        Room one = stores.addRoom("1");
        Room two = stores.addRoom("2");
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();

        try (Deadlocks deadlocks = Deadlocks.watch()) {
            Rivals.Outcome<Boolean> outcome = Rivals.race(2, () -> {
                boolean forward = turn.getAndIncrement() == 0;
                AtomicInteger attempts = new AtomicInteger();
                return stores.write(() -> {
                    runs.incrementAndGet();
                    stores.rooms().lock(List.of((forward ? one : two).id()));
                    if (attempts.incrementAndGet() == 1) {
                        meet(both);
                    }
                    stores.rooms().lock(List.of((forward ? two : one).id()));
                    return true;
                });
            });

            assertThat(outcome.winners()).hasSize(2);
            assertThat(runs).hasValueGreaterThanOrEqualTo(3);
            assertThat(deadlocks.found()).isNotEmpty();
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(Patience.SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void isUnavailableWhereThereIsNoDatabase() {
        try (ConnectionPool pool =
                pool("jdbc:postgresql://127.0.0.1:" + FreePort.pick() + "/herberge", Duration.ofSeconds(1))) {
            JdbiTransactions lost = new JdbiTransactions(pool.jdbi(), BookingVisibility.ALL);

            assertThatThrownBy(() -> lost.run(Stores.SYSTEM, () -> 1)).satisfies(this::isUnavailable);
            assertThatThrownBy(() -> lost.read(Stores.SYSTEM, () -> 1)).satisfies(this::isUnavailable);
        }
    }

    @Test
    void healsAfterTheDatabaseThrewItOut() {
        Jdbi superuser = Jdbi.create(database.superuser());

        assertThatThrownBy(() -> stores.write(() -> {
                    superuser.useHandle(
                            h -> h.createQuery("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                            + " where datname = current_database() and pid <> pg_backend_pid()")
                                    .mapTo(Long.class)
                                    .one());
                    return stores.rooms().listAll();
                }))
                .satisfies(this::isUnavailable);

        assertThat(stores.read(() -> stores.rooms().listAll())).isEmpty();
    }

    @Test
    void quotesNoValuesInItsFailures() {
        assertThatThrownBy(() -> stores.write(() -> stores.rooms()
                        .add(aRoom().keyCode("geheim").lowSeasonCents(-1).details(), BY_SYSTEM)))
                .satisfies(failure -> {
                    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain("geheim");
                    }
                });
    }

    private void isUnavailable(Throwable failure) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .singleElement()
                                .isInstanceOf(RequestFault.Unavailable.class));
    }

    private String one(String sql) {
        return Jdbi.create(database.owner())
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).one());
    }

    private ConnectionPool pool(String url, Duration connectTimeout) {
        return new ConnectionPool(new ConnectionPool.Settings(
                url, TestDatabase.APP, database.password(), 1, 0, connectTimeout, Duration.ofMinutes(10)));
    }
}
