package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.bootstrap.database.DatabaseAccess;
import herberge.domain.testing.OwnThread;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is stopped answers the requests in flight, and accepts no others. */
class InFlightRequestsIT {

    @TempDir
    Path folder;

    @Test
    void finishesWhatIsUnderWay() throws Exception {
        try (HouseUnderTest house = HouseUnderTest.open();
                ServerProcess server = ServerProcess.on(house.access(), folder)) {
            HouseClient anna = house.anna().movedTo(server.url());
            long room = anna.addRoom("Feierabend", 2).id();
            CompletableFuture<Reply> change;
            CompletableFuture<Void> stopped;
            try (Connection other = connection(house.access());
                    Statement lock = other.createStatement()) {
                other.setAutoCommit(false);
                lock.execute("select 1 from room where id = " + room + " for update");
                change = OwnThread.supply(() -> anna.patch("/rooms/" + room, 1, Map.of("notes", "last")));
                String holder =
                        HouseUnderTest.column(lock, "select pg_backend_pid()").get(0);
                // the connections that wait for a lock of this one; others may wait for locks of their own
                String waiting = "select pid from pg_stat_activity where " + holder + " = any (pg_blocking_pids(pid))";
                await().until(() -> !house.sql(waiting).isEmpty());
                stopped = OwnThread.run(server::close);
                await().until(() -> refuses(anna));
                other.rollback();
            }
            assertThat(change.get().expect(200).body().path("notes").asText()).isEqualTo("last");
            stopped.get();
        }
    }

    private static boolean refuses(HouseClient anna) {
        try {
            return anna.get("/info").status() == 503;
        } catch (UncheckedIOException notEvenConnected) {
            return true;
        }
    }

    private static Connection connection(DatabaseAccess access) throws Exception {
        return DriverManager.getConnection(
                access.jdbcUrl(),
                access.ownerUser().orElseThrow(),
                access.ownerPassword().orElseThrow());
    }
}
