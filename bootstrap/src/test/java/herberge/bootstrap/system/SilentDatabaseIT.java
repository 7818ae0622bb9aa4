package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.SilentWire;
import herberge.bootstrap.database.DatabaseAccess;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers use one database, and one of them loses its network connection to it. */
class SilentDatabaseIT {

    /** Short time-outs for everything that takes seconds by default. */
    private static final Map<String, String> HURRIED = Map.of(
            "HERBERGE_DATABASE_CONNECT_TIMEOUT", "2s",
            "HERBERGE_DATABASE_STATEMENT_TIMEOUT", "2s",
            "HERBERGE_DATABASE_LOCK_TIMEOUT", "1s",
            "HERBERGE_DATABASE_IDLE_IN_TRANSACTION_TIMEOUT", "2s");

    private static final int DESKS = 25;

    private static HouseUnderTest house;
    private static SilentWire wire;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(Map.of(), Clock.system(HouseUnderTest.BERLIN));
        wire = new SilentWire(house.access().jdbcUrl());
    }

    @AfterAll
    static void close() {
        house.close();
        wire.close();
    }

    private static DatabaseAccess byWire() {
        DatabaseAccess direct = house.access();
        return new DatabaseAccess(
                wire.jdbcUrl(), direct.appUser(), direct.appPassword(), direct.ownerUser(), direct.ownerPassword());
    }

    @Test
    void leavesTheOthersTheirRoomsAndTheirEvents() throws Exception {
        HouseClient anna = house.anna();
        HouseClient away = house.ben().movedTo(house.secondServer(HURRIED, byWire()));
        long room = anna.addRoom("Umkämpft", 2).id();
        long guest = anna.addGuest("Anton", "Allein").id();
        LocalDate day = anna.today().plusDays(3);
        await().until(() -> away.get("/rooms").status() == 200); // its short timeouts may end its first attempts
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        try (SocketClient follower = SocketClient.of(anna)) {
            follower.await("ready");
            List<Future<Reply>> lost = new ArrayList<>();
            for (int i = 0; i < DESKS; i++) {
                LocalDate from = day.plusDays(2L * i);
                lost.add(desks.submit(
                        () -> away.post("/bookings", HouseClient.booking(room, guest, from, from.plusDays(1)))));
            }
            wire.fallSilent();

            await().until(() ->
                    anna.post("/bookings", HouseClient.booking(room, guest, day.plusDays(90), day.plusDays(91)))
                                    .status()
                            != 503);
            anna.addGuest("Neu", "Gehört");
            named(follower, "Gehört");

            for (Future<Reply> one : lost) {
                Reply reply = one.get();
                assertThat(reply.status()).as(reply.toString()).isIn(201, 503);
            }
            Reply refused = away.get("/rooms");
            assertThat(refused.code()).isEqualTo("unavailable");
            wire.speakAgain();
            await().until(() -> away.get("/rooms").status() == 200);
        } finally {
            wire.speakAgain();
            desks.shutdownNow();
        }
    }

    private static void named(SocketClient follower, String lastName) {
        await().until(() -> follower.events().stream()
                .anyMatch(event -> event.at("/payload/lastName").asText().equals(lastName)));
    }
}
