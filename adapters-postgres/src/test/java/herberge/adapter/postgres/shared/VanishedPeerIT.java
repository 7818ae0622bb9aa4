package herberge.adapter.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.SilentWire;
import herberge.adapter.postgres.testing.Stores;
import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.port.Relay;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.application.shared.RequestFault.Unavailable.Cause;
import herberge.application.testing.RelayContract.Heard;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.testing.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests a server that vanishes without closing its connections, and a database that stops responding. */
class VanishedPeerIT {

    private static final int CONNECTIONS = 5;
    private static final Duration SHORT = Duration.ofMillis(300);

    /** Ends only what stands still: a busy machine takes no such time for a statement, or between two of them. */
    private static final Duration ENOUGH = Duration.ofSeconds(3);

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final DatabaseTimeouts PATIENT = new DatabaseTimeouts(LONG, LONG, LONG);

    private final TestDatabase database = TestDatabase.shared();
    private final Stores stores = Stores.of(database);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        over.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        for (AutoCloseable resource : opened) {
            resource.close();
        }
    }

    private ConnectionPool.Settings settings(String url, Duration toConnect, DatabaseTimeouts timeouts) {
        return new ConnectionPool.Settings(
                url,
                TestDatabase.APP,
                database.password(),
                CONNECTIONS,
                0,
                toConnect,
                Duration.ofMinutes(10),
                timeouts);
    }

    private JdbiTransactions server(String url, Duration toConnect, DatabaseTimeouts timeouts) {
        ConnectionPool pool = new ConnectionPool(settings(url, toConnect, timeouts));
        opened.add(pool);
        return new JdbiTransactions(
                pool.jdbi(), BookingVisibility.ALL, new TransactionHooks(() -> {}, (cause, message) -> {}, SHORT));
    }

    private JdbiTransactions server(DatabaseTimeouts timeouts) {
        return server(database.jdbcUrl(), Patience.LIMIT, timeouts);
    }

    /** Starts a unit of work that locks the room and then does nothing until the test ends. */
    private Future<?> standsStillWith(Room room, JdbiTransactions server) throws InterruptedException {
        CountDownLatch locked = new CountDownLatch(1);
        Stores its = Stores.of(server);
        Future<?> peer = threads.submit(() -> its.write(() -> {
            its.rooms().lock(List.of(room.id()));
            locked.countDown();
            awaitTheEnd();
            return its.rooms().find(room.id());
        }));
        assertThat(locked.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        return peer;
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Unavailable unavailable(Throwable failure) {
        assertThat(failure).isInstanceOf(Refusal.class);
        return (Unavailable) ((Refusal) failure).reasons().get(0);
    }

    @Test
    void loosesItsLocksToTheOthers() throws Exception {
        Room room = stores.addRoom("1");
        Future<?> peer = standsStillWith(room, server(new DatabaseTimeouts(LONG, LONG, ENOUGH)));
        Stores healthy = Stores.of(server(PATIENT));

        assertThat(healthy.write(() -> healthy.rooms().lock(List.of(room.id()))))
                .hasSize(1);

        over.countDown();
        assertThat(catchThrowable(peer::get))
                .cause()
                .satisfies(failure -> assertThat(unavailable(failure).cause()).isEqualTo(Cause.DATABASE));
    }

    @Test
    void isNotWaitedForLongAndTheAnswerSaysWhatIsLocked() throws Exception {
        Room room = stores.addRoom("1");
        Future<?> peer = standsStillWith(room, server(PATIENT));
        Stores healthy = Stores.of(server(new DatabaseTimeouts(LONG, SHORT, LONG)));

        Throwable refused =
                catchThrowable(() -> healthy.write(() -> healthy.rooms().lock(List.of(room.id()))));

        assertThat(unavailable(refused)).isEqualTo(Unavailable.busy("room"));
        assertThat(peer.isDone()).isFalse();
    }

    @Test
    void doesNotTakeThePoolOfAServerWhoseDesksAllTryItsRoom() throws Exception {
        Room room = stores.addRoom("1");
        Room other = stores.addRoom("2");
        Future<?> peer = standsStillWith(room, server(PATIENT));
        ConnectionPool pool = new ConnectionPool(settings(database.jdbcUrl(), Patience.LIMIT, PATIENT));
        opened.add(pool);
        JdbiTransactions server = new JdbiTransactions(
                pool.jdbi(), BookingVisibility.ALL, new TransactionHooks(() -> {}, (c, m) -> {}, LONG));
        Stores healthy = Stores.of(server);
        List<Future<List<Room>>> desks = new ArrayList<>();
        for (int i = 0; i < 5 * CONNECTIONS; i++) {
            desks.add(threads.submit(() -> healthy.write(() -> healthy.rooms().lock(List.of(room.id())))));
        }
        await().until(() -> server.lockCount() == 1
                && pool.dataSource().getHikariPoolMXBean().getActiveConnections() == 2);

        for (int i = 0; i < 50; i++) {
            assertThat(healthy.write(() -> healthy.rooms().lock(List.of(other.id()))))
                    .hasSize(1);
        }

        assertThat(desks).noneMatch(Future::isDone);
        assertThat(peer.isDone()).isFalse();
        over.countDown();
        for (Future<List<Room>> desk : desks) {
            assertThat(desk.get(Patience.SECONDS, TimeUnit.SECONDS)).hasSize(1);
        }
        assertThat(server.lockCount()).isZero();
    }

    @Test
    void leavesNoLockWhereAStatementIsAUnitOfItsOwn() {
        Jdbi owner = Jdbi.create(database.superuser());
        stores.addRoom("1");

        int[] numbered = new int[1];
        List<String> locks = stores.transactions().runStatement(() -> {
            numbered[0] = stores.eventLog().publish(10);
            return owner.withHandle(h -> h.createQuery("select objid::text from pg_locks where locktype = 'advisory'"
                            + " and database = (select oid from pg_database where datname = current_database())")
                    .mapTo(String.class)
                    .list());
        });

        assertThat(numbered[0]).isPositive();
        assertThat(locks).isEmpty();
        assertThatThrownBy(() -> stores.write(() -> stores.transactions()
                        .<Integer>runStatement(() -> stores.eventLog().publish(10))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isAnsweredWhenTheDatabaseFallsSilentInTheMiddleAndHeardAgainAfterwards() {
        try (SilentWire wire = new SilentWire(database.jdbcUrl())) {
            Stores here = Stores.of(server(wire.jdbcUrl(), ENOUGH, new DatabaseTimeouts(ENOUGH, ENOUGH, ENOUGH)));
            here.addRoom("1");

            Throwable refused = catchThrowable(() -> here.write(() -> {
                here.addRoom("2");
                wire.fallSilent();
                return here.rooms().listAll();
            }));
            Throwable next = catchThrowable(() -> here.read(() -> here.rooms().listAll()));

            assertThat(unavailable(refused).cause()).isEqualTo(Cause.DATABASE);
            assertThat(unavailable(next).cause()).isEqualTo(Cause.DATABASE);
            wire.speakAgain();
            await().ignoreExceptions()
                    .until(() -> here.read(() -> here.rooms().listAll()).size() == 1);
        }
    }

    @Test
    void isMissedByWhoListens() throws Exception {
        Heard heard = new Heard();
        try (SilentWire wire = new SilentWire(database.jdbcUrl())) {
            NotificationListener notices = NotificationListener.listen(
                    settings(wire.jdbcUrl(), ENOUGH, DatabaseTimeouts.DEFAULT),
                    Map.of("herberge_one", (Relay.Listener) heard));
            opened.add(notices);
            assertThat(heard.next()).isEqualTo("(lost)");
            assertThat(heard.next()).isEqualTo("(back)");

            wire.fallSilent();
            assertThat(heard.next()).isEqualTo("(lost)");
            wire.speakAgain();
            await().until(() -> heard.next().equals("(back)"));
        }
    }

    @Test
    void asksTheDatabaseForItsLimits() {
        JdbiTransactions server = server(DatabaseTimeouts.DEFAULT);

        Map<String, String> limits = server.read(
                Stores.SYSTEM,
                () -> server.run(h -> h.createQuery("""
                                select name, setting || coalesce(unit, '') as value from pg_settings
                                 where name in ('jit', 'statement_timeout', 'lock_timeout',
                                   'idle_in_transaction_session_timeout', 'client_connection_check_interval',
                                   'tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_keepalives_count',
                                   'tcp_user_timeout', 'transaction_timeout')
                                """)
                        .setMapKeyColumn("name")
                        .setMapValueColumn("value")
                        .collectInto(new org.jdbi.v3.core.generic.GenericType<Map<String, String>>() {})));

        assertThat(limits)
                .containsEntry("jit", "off")
                .containsEntry("statement_timeout", "10000ms")
                .containsEntry("lock_timeout", "5000ms")
                .containsEntry("idle_in_transaction_session_timeout", "10000ms")
                .containsEntry("client_connection_check_interval", "2000ms")
                .containsEntry("tcp_keepalives_idle", "5s")
                .containsEntry("tcp_keepalives_interval", "2s")
                .containsEntry("tcp_keepalives_count", "3")
                .containsEntry("tcp_user_timeout", "10000ms");
        assertThat(server.<Integer>read(Stores.SYSTEM, () -> server.run(VanishedPeerIT::networkTimeout)))
                .as("milliseconds that the driver waits for an answer")
                .isEqualTo(12_000);
        assertThat(limits.getOrDefault("transaction_timeout", "30000ms")).isEqualTo("30000ms");
    }

    private static int networkTimeout(Handle handle) {
        try {
            return handle.getConnection().getNetworkTimeout();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
