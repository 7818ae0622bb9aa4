package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.docs.OpenApiDocument;
import herberge.adapter.http.docs.OpenApiDocument.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several problems are answered in a fixed order: 403, 404 and replays come before 400, on every route. */
class OrderOfProblemsIT {

    private static final String NOBODY = "999999999";

    private final HouseUnderTest house = HouseUnderTest.shared();

    /** Faulty parts of requests, in the query or in a header. */
    private enum Badly {
        A_PARAMETER_THAT_IS_NONE("?colour=red", false),
        PERHAPS_A_REHEARSAL("?dryRun=perhaps", false),
        A_KEY_THAT_IS_NONE("", true);

        private final String query;
        private final boolean key;

        Badly(String query, boolean key) {
            this.query = query;
            this.key = key;
        }

        /** A fault of a change has no meaning in a read, or in a request without key or dry run. */
        static List<Badly> ways(Operation operation) {
            boolean changes = !operation.method().equals("GET")
                    && !operation.node().path("x-reads").asBoolean()
                    && !operation.path().startsWith("/api/v1/auth");
            boolean keyed = changes && !operation.method().equals("DELETE");
            return Stream.of(values())
                    .filter(way -> way == A_PARAMETER_THAT_IS_NONE || (way.key ? keyed : changes))
                    .toList();
        }

        Reply ask(HouseClient who, Operation operation) {
            String path = operation.path().replace("{id}", NOBODY).replace("{name}", NOBODY) + query;
            boolean silent =
                    operation.method().equals("GET") || operation.method().equals("DELETE");
            return key
                    ? who.send(operation.method(), path, silent ? null : Map.of(), "Idempotency-Key", "k".repeat(256))
                    : who.send(operation.method(), path, silent ? null : Map.of());
        }
    }

    private static Stream<Operation> guarded(String... access) {
        return OpenApiDocument.read().operations().stream()
                .filter(operation -> List.of(access)
                        .contains(operation.node().path("x-access").asText()));
    }

    /** The clients that did not get that status although the request was faulty as well. */
    private static Map<String, String> wrong(HouseClient who, Stream<Operation> operations, int status) {
        Map<String, String> wrong = new TreeMap<>();
        operations.forEach(operation -> Badly.ways(operation).forEach(badly -> {
            Reply reply = badly.ask(who, operation);
            if (reply.status() != status) {
                wrong.put(operation + " with " + badly, reply.toString());
            }
        }));
        return wrong;
    }

    @Test
    void whoMayNotHearsThatFirst() {
        assertThat(wrong(house.ben(), guarded("admin"), 403)).isEmpty();
        assertThat(wrong(machine(), guarded("person"), 403)).isEmpty();
    }

    @Test
    void whatIsNotThereIsToldNext() {
        Stream<Operation> aboutOne = guarded("any", "person", "admin")
                .filter(operation -> operation.path().contains("{"));

        assertThat(wrong(house.admin(), aboutOne, 404)).isEmpty();
    }

    @Test
    void whatIsBadIsRefusedAllTheSame() {
        Stream<Operation> lists = guarded("any", "person", "admin", "open")
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .filter(operation ->
                        !operation.path().contains("{") && !operation.path().endsWith(".json"));

        assertThat(wrong(house.admin(), lists, 400)).isEmpty();
    }

    @Test
    void aKeyThatIsKnownComesBeforeWhatIsBad() {
        Map<String, Object> guest = Map.of("firstName", "Ada", "lastName", "Ott");
        house.anna().post("/guests", guest, "Idempotency-Key", "order").expect(201);

        Reply reply = house.anna().post("/guests?colour=red", guest, "Idempotency-Key", "order");

        assertThat(reply.expect(422).code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void allThatIsBadOutsideOfTheBodyIsToldAtOnce() {
        Reply reply =
                house.anna().post("/guests?colour=red&dryRun=perhaps", Map.of(), "Idempotency-Key", "k".repeat(256));

        assertThat(reply.expect(400).body().path("errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("colour", "dryRun", "Idempotency-Key");
    }

    @Test
    void whatIsSaidTwiceIsNotHalfHeard() {
        Map<String, Object> guest = Map.of("firstName", "Ada", "lastName", "Ott");

        Reply refused = house.anna().post("/guests", guest, "Idempotency-Key", "one", "Idempotency-Key", "two");

        assertThat(refused.expect(400).body().at("/errors/0/code").asText()).isEqualTo("repeated");
        house.anna()
                .get("/info", "Accept", "text/html", "Accept", "application/json")
                .expect(200);
    }

    private HouseClient machine() {
        HouseClient admin = house.admin();
        String end = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        Reply made = admin.post("/auth/tokens", Map.of("name", "order", "scope", "write", "expiresAt", end))
                .expect(201);
        return new HouseClient(
                admin.http(), admin.url(), made.body().required("token").asText());
    }
}
