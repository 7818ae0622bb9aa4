package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An internal failure is answered as such, and the log has the cause. */
class TroubleIT {

    private static final int CONNECTIONS = 5;

    /** With a small pool and a short time-out. */
    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(
                Map.of(
                        "HERBERGE_DATABASE_POOL_MAX", String.valueOf(CONNECTIONS),
                        "HERBERGE_DATABASE_POOL_MIN", String.valueOf(CONNECTIONS),
                        "HERBERGE_DATABASE_CONNECT_TIMEOUT", "2s"),
                Clock.system(HouseUnderTest.BERLIN));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whatNobodyForesawIsTheLogsToExplain() {
        house.run("alter table room rename to room_elsewhere");
        try (LogRecorder log = LogRecorder.ofAll()) {
            Reply reply =
                    house.anna().get("/rooms", "X-Request-Id", "trouble-1").expect(500);

            assertThat(reply.code()).isEqualTo("internal");
            assertThat(reply.body().path("requestId").asText()).isEqualTo("trouble-1");
            assertThat(reply.text()).doesNotContainIgnoringCase("select", "relation", "Exception", "herberge.");
            await().untilAsserted(() -> assertThat(log.events())
                    .filteredOn(event ->
                            "trouble-1".equals(event.getMDCPropertyMap().get("requestId")))
                    .anySatisfy(event -> assertThat(event.getThrowableProxy()).isNotNull()));
        } finally {
            house.run("alter table room_elsewhere rename to room");
        }
        house.anna().get("/rooms").expect(200);
    }

    @Test
    void whoFindsEveryConnectionTakenIsToldWhenToComeBack() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        try (Connection owner = HouseUnderTest.asOwner(house.access());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table guest in access exclusive mode");
            List<Future<Reply>> waiting = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                HouseClient one = i % 2 == 0 ? house.anna() : house.admin(); // alone, neither takes them all
                Map<String, String> guest = Map.of("firstName", "A", "lastName", "Wart " + i);
                waiting.add(pool.submit(() -> one.post("/guests", guest)));
            }
            Reply refused = await().until(() -> house.ben().get("/rooms"), reply -> reply.status() != 200);

            assertThat(refused.status()).as(refused.toString()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).matches("[1-9][0-9]*");
            owner.rollback();
            for (Future<Reply> one : waiting) {
                assertThat(one.get().status()).isIn(201, 503);
            }
        } finally {
            pool.shutdownNow();
        }
        await().until(() -> house.ben().get("/rooms").status() == 200);
    }
}
