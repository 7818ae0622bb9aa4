package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bench.AbuseRun;
import herberge.bench.AbuseRun.Bystander;
import herberge.bench.AbuseTarget;
import herberge.bench.Attack;
import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of two servers hangs while its transaction holds the lock of a room. The other one, with the shipped heap and
 * the default timeouts, goes on: desks that want that room get an answer, all others are served meanwhile, and the room can be
 * booked again though the first server never came back.
 */
class FrozenServerIT {

    private static final int BYSTANDERS = 30;
    private static final int DESKS = 25;
    private static final int WRITERS = 4;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final DatabaseAccess access = HouseUnderTest.accessTo(database);
    private final AtomicInteger nights = new AtomicInteger();
    private ServerProcess server;
    private ServerProcess other;
    private HouseClient admin;
    private HouseClient anna;
    private long guest;
    private long room;

    @BeforeEach
    void open() throws IOException {
        server = ServerProcess.timedAsShipped(access, folder.resolve("healthy"));
        admin = HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
        anna = HouseUnderTest.hired(admin, "anna", "Anna Berger", "user");
        guest = admin.addGuest("Vera", "Weilandt").id();
        room = admin.addRoom("Begehrt", 2).id();
        other = ServerProcess.timedAsShipped(access, folder.resolve("frozen"));
        other.url();
    }

    @AfterEach
    void close() throws IOException, InterruptedException {
        other.kill();
        server.close();
        database.close();
    }

    @Test
    void leavesTheRoomAndAllElseToTheOthers() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            freezeWhileItHoldsTheRoom(writers);
            Attack desks = new Attack(
                    "desks at the room that a frozen server has locked",
                    DESKS,
                    Set.of(201, 503),
                    false,
                    (target, attacker) ->
                            target.post("/bookings", HouseClient.json(booking()).getBytes(StandardCharsets.UTF_8)));

            AbuseRun run = AbuseRun.of(target(), desks, Bystander::works, BYSTANDERS);

            assertThat(server.isAlive()).as("alive; its log: %s", server.log()).isTrue();
            assertThat(run.answers().keySet()).isSubsetOf(desks.answers());
            assertThat(run.bystanders().keySet()).isSubsetOf(Set.of(200, 201));
            await().until(() -> book(admin).status() == 201);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Freezes the other server again and again, until it is in the middle of a booking of that room. */
    private void freezeWhileItHoldsTheRoom(ExecutorService writers) throws Exception {
        HouseClient there = admin.movedTo(other.url());
        AtomicBoolean held = new AtomicBoolean();
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> {
                try {
                    while (!held.get()) {
                        book(there);
                    }
                } catch (UncheckedIOException expected) {
                    // a frozen server answers nothing
                }
            });
        }
        try (Connection owner = HouseUnderTest.asOwner(access)) {
            owner.setAutoCommit(false);
            while (!held.get()) {
                other.freeze();
                // Where the database is about to commit, the lock is gone in a moment; a frozen server's lock stays.
                held.set(isLocked(owner) && staysLocked(owner));
                if (!held.get()) {
                    other.thaw();
                }
            }
        }
    }

    private boolean staysLocked(Connection owner) throws SQLException {
        for (int i = 0; i < 200; i++) {
            if (!isLocked(owner)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLocked(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("select from room where id = " + room + " for no key update nowait");
            return false;
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            return true;
        } finally {
            owner.rollback();
        }
    }

    /** For a night of its own. */
    private Reply book(HouseClient at) {
        return at.post("/bookings", booking());
    }

    private Map<String, Object> booking() {
        LocalDate night = FIRST.plusDays(nights.getAndIncrement());
        return HouseClient.booking(room, guest, night, night.plusDays(1));
    }

    private AbuseTarget target() {
        String epoch = admin.get("/info").expect(200).body().required("epoch").asText();
        return new AbuseTarget(
                URI.create(server.url()).getPort(),
                String.valueOf(admin.token()),
                String.valueOf(anna.token()),
                epoch,
                () -> true);
    }
}
