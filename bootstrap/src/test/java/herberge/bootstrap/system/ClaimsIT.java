package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.block;
import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.OwnThread;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A request that claims nights locks the room's row before it writes, so that rivals queue there. Without that lock
 * they write first and then wait for each other in circles, until the database ends one after the other.
 */
class ClaimsIT {

    private static final LocalDate NIGHT = LocalDate.of(2033, 9, 3);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final long room = house.admin().addRoom("Stube", 2).id();
    private final long guest = anna.addGuest("Klara", "Herbst").id();

    private Reply stay() {
        return anna.book(room, guest, NIGHT, NIGHT.plusDays(2));
    }

    @Test
    void bookingQueues() throws Exception {
        queues(201, () -> anna.post("/bookings", booking(room, guest, NIGHT, NIGHT.plusDays(2))));
    }

    @Test
    void movingQueuesForTheOtherRoom() throws Exception {
        long former = house.admin().addRoom("Kammer", 2).id();
        Reply stay = anna.book(former, guest, NIGHT, NIGHT.plusDays(2));

        queues(200, () -> anna.patch("/bookings/" + stay.id(), 1, Map.of("roomId", room)));
    }

    @Test
    void stayingLongerQueues() throws Exception {
        Reply stay = stay();

        queues(200, () -> anna.patch("/bookings/" + stay.id(), 1, Map.of("checkOut", "2033-09-09")));
    }

    @Test
    void reopeningQueues() throws Exception {
        Reply stay = stay();
        Reply cancelled = anna.step(stay.id(), "cancel", 1).expect(200);

        queues(200, () -> anna.step(stay.id(), "reopen", cancelled.version()));
    }

    @Test
    void blockingQueues() throws Exception {
        queues(201, () -> anna.post("/room-blocks", block(room, NIGHT, NIGHT.plusDays(2))));
    }

    @Test
    void blockingLongerQueues() throws Exception {
        Reply block = anna.addBlock(room, NIGHT, NIGHT.plusDays(2));

        queues(200, () -> anna.patch("/room-blocks/" + block.id(), 1, Map.of("to", "2033-09-09")));
    }

    @Test
    void undoingACancellationQueues() throws Exception {
        Reply stay = stay();
        anna.step(stay.id(), "cancel", 1).expect(200);
        long change = anna.newestChange();

        queues(200, () -> anna.post("/changes/" + change + "/undo", null));
    }

    /** Another transaction holds the room; the request waits for it, and completes after the lock is released. */
    private void queues(int success, Supplier<Reply> ask) throws Exception {
        CompletableFuture<Reply> answer;
        try (Connection other = HouseUnderTest.asOwner(house.access());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_backend_pid() from room where id = " + room + " for no key update");
            answer = OwnThread.supply(ask);
            await().until(() -> answer.isDone() || !waiting(statement).isEmpty());
            assertThat(waiting(statement))
                    .as("who waits for the room, with what he wrote")
                    .containsExactly("nothing");
            other.rollback();
        }
        assertThat(answer.get().status()).isEqualTo(success);
    }

    /** The tables that the transaction waiting for this connection has written to. */
    private static List<String> waiting(Statement statement) throws SQLException {
        return HouseUnderTest.column(statement, """
                select coalesce(string_agg(l.relation::regclass::text, ', '), 'nothing')
                  from (select distinct pid from pg_locks
                         where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))) w
                  left join pg_locks l on l.pid = w.pid and l.mode = 'RowExclusiveLock'
                       and l.relation in ('booking'::regclass, 'room_block'::regclass, 'occupancy'::regclass)
                 group by w.pid
                """);
    }
}
