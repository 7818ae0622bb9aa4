package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import herberge.domain.testing.Patience;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A request that waits for a lock leaves lines in the log by which an operator finds it, and its trace. */
class SlowLogIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE_PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    private final Logger http = (Logger) LoggerFactory.getLogger("herberge.adapter.http.server");
    private final HouseUnderTest house = HouseUnderTest.open(
            Map.of("HERBERGE_LOG_SLOW_REQUEST", "1ms", "HERBERGE_LOG_SLOW_STATEMENT", "1ms"),
            Clock.system(HouseUnderTest.BERLIN));
    private final LogRecorder log = LogRecorder.ofAll();

    @BeforeEach
    void listen() {
        http.setLevel(Level.DEBUG); // one line for every request
    }

    @AfterEach
    void close() {
        http.setLevel(null);
        log.close();
        house.close();
    }

    private List<String> linesOf(String requestId) {
        return log.events().stream()
                .filter(event -> requestId.equals(event.getMDCPropertyMap().get("requestId")))
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    @Test
    void namesRequestAndStatementButNoValues() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        HouseClient anna = house.anna();
        try (Connection owner = HouseUnderTest.asOwner(house.access());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table guest in access exclusive mode");
            Future<Reply> waiting = pool.submit(() -> anna.get("/guests?q=Geheimrat", "traceparent", TRACE_PARENT));
            await().until(() -> house.sql(
                            "select count(*) from pg_locks where not granted" + " and relation = 'guest'::regclass")
                    .equals(List.of("1")));
            owner.rollback();
            Reply reply = waiting.get(Patience.SECONDS, TimeUnit.SECONDS).expect(200);

            assertThat(reply.header("X-Request-Id")).isEqualTo(TRACE);
        } finally {
            pool.shutdownNow();
        }

        await().untilAsserted(() -> assertThat(linesOf(TRACE))
                .anyMatch(line -> line.matches("WARN Slow statement, \\d+ ms: .*guest.*"))
                .anyMatch(line -> line.matches("WARN Slow request, \\d+ ms: GET /api/v1/guests -> 200"))
                .noneMatch(line -> line.contains("Geheimrat") || line.contains("geheimrat")));
    }

    @Test
    void theTraceIsInTheLogAndInTheAudit() {
        Map<String, String> guest = Map.of("firstName", "A", "lastName", "B");

        house.anna()
                .send("POST", "/api/v1/guests", guest, "traceparent", TRACE_PARENT, "X-Request-Id", "desk-7")
                .expect(201);
        house.anna()
                .send("POST", "/api/v1/guests", guest, "traceparent", TRACE_PARENT)
                .expect(201);

        assertThat(house.sql("select request_id from audit_log where table_name = 'guest' order by id"))
                .containsExactly("desk-7", TRACE);
        await().untilAsserted(() -> assertThat(log.events())
                .filteredOn(event -> "desk-7".equals(event.getMDCPropertyMap().get("requestId")))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getMDCPropertyMap()).containsEntry("traceId", TRACE)));
    }
}
