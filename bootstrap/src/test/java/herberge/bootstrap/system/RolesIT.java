package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.adapter.http.docs.OpenApiDocument;
import herberge.adapter.http.docs.OpenApiDocument.Operation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every route, called without a login, with both roles and with both kinds of API tokens, admits exactly the callers
 * that the document names: {@code open}, {@code any}, {@code person} (logged in, no API token) or {@code admin}. A new
 * route without such an entry fails here.
 */
class RolesIT {

    private static final long NO_SUCH_THING = 999_999_999;
    private static final Set<String> WORDS = Set.of("open", "any", "person", "admin");

    /** A kind of caller. */
    private enum Asking {
        NOBODY,
        USER,
        ADMIN,
        READING_MACHINE,
        WRITING_MACHINE
    }

    private static HouseUnderTest house;
    private static Map<Asking, HouseClient> clients;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
        clients = new TreeMap<>(Map.of(
                Asking.NOBODY, house.nobody(),
                Asking.USER, house.ben(),
                Asking.ADMIN, house.admin(),
                Asking.READING_MACHINE, machine("read"),
                Asking.WRITING_MACHINE, machine("write")));
    }

    /** Belongs to an administrator, so that only the scope can be insufficient. */
    private static HouseClient machine(String scope) {
        HouseClient admin = house.admin();
        String end = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        Reply made = admin.post("/auth/tokens", Map.of("name", scope, "scope", scope, "expiresAt", end))
                .expect(201);
        return new HouseClient(
                admin.http(), admin.url(), made.body().required("token").asText());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void givesWayToExactlyThoseWhomTheDocumentNames() {
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : OpenApiDocument.read().operations()) {
            String access = operation.node().path("x-access").asText();
            if (!WORDS.contains(access)) {
                wrong.put(operation.toString(), "names nobody who may");
            } else if (!operation.toString().equals("POST /api/v1/auth/logout")) { // it would end who asks
                clients.forEach((who, client) -> {
                    int expected = refusal(who, access, isRead(operation));
                    int status = ask(client, operation).status();
                    if (expected == 0 ? isRefused(status, access) : status != expected) {
                        wrong.put(operation + " by " + who, "answers " + status + " instead of " + expected);
                    }
                });
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** An open route may ask for a password or a token of its own, and refuse a wrong one. */
    private static boolean isRefused(int status, String access) {
        return status == 403 || (status == 401 && !access.equals("open"));
    }

    private static HouseClient by(Asking who) {
        return Objects.requireNonNull(clients.get(who));
    }

    @Test
    void keepsMachinesFromLoggingOut() {
        assertThat(by(Asking.WRITING_MACHINE).post("/auth/logout", null).status())
                .isEqualTo(403);
        assertThat(by(Asking.NOBODY).post("/auth/logout", null).status()).isEqualTo(401);
        assertThat(house.anna().post("/auth/logout", null).status()).isEqualTo(204);
    }

    /** Whether the operation changes nothing, so that a token that may only read is enough. */
    private static boolean isRead(Operation operation) {
        return operation.method().equals("GET")
                || operation.node().path("x-reads").asBoolean();
    }

    /** The status of a refusal; 0 if the caller is admitted. */
    private static int refusal(Asking who, String access, boolean read) {
        if (access.equals("open")) {
            return 0;
        }
        return switch (who) {
            case NOBODY -> 401;
            case USER -> access.equals("admin") ? 403 : 0;
            case ADMIN -> 0;
            case READING_MACHINE -> access.equals("person") || !read ? 403 : 0;
            case WRITING_MACHINE -> access.equals("person") ? 403 : 0;
        };
    }

    private static Reply ask(HouseClient client, Operation operation) {
        String path =
                operation.path().replace("{id}", Long.toString(NO_SUCH_THING)).replace("{name}", "no-such-thing");
        Object body = operation.method().equals("GET") || operation.method().equals("DELETE") ? null : Map.of();
        return client.send(operation.method(), path, body);
    }
}
