package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every bad request is answered with a problem and the right code, and nothing is stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The number of rows of every table, except of those in which the server plans jobs. */
    private static final String ROWS = """
            select tablename || ' ' || (xpath('//c/text()',
                     query_to_xml(format('select count(*) as c from %I', tablename), false, true, '')))[1]
              from pg_tables
             where schemaname = 'public' and tablename not in ('job', 'job_part', 'job_run', 'scheduled_task')
             order by tablename""";

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR_AWAY = Instant.parse("2099-01-01T00:00:00Z");

    private final HouseUnderTest house = HouseUnderTest.open();
    private final Wire wire = new Wire(URI.create(house.admin().url()).getPort());
    private final Map<String, String> ids = new TreeMap<>();
    private HouseClient admin = house.admin();
    private HouseClient anna = house.anna();
    private List<String> rowsBefore = List.of();

    @BeforeAll
    void furnish() {
        long room = anna.addRoom("Stube", 2).id();
        long guest = anna.addGuest("Erika", "Meyer").id();
        LocalDate day = LocalDate.of(2031, 5, 1);
        Reply booking = anna.book(room, guest, day, day.plusDays(3));
        anna.patch("/bookings/" + booking.id(), 1, Map.of("notes", "early")).expect(200);
        Reply block = anna.addBlock(room, day.plusDays(10), day.plusDays(12));
        ids.putAll(Map.of(
                "<room>", Long.toString(room),
                "<guest>", Long.toString(guest),
                "<booking>", Long.toString(booking.id()),
                "<block>", Long.toString(block.id())));
        furnishForASecondPage(anna, room, guest, day.plusYears(1));
        countRows();
        assertThat(rowsBefore).contains("booking 2", "room 2", "user_login 3");
    }

    private void countRows() {
        house.settle();
        rowsBefore = rows();
    }

    /** A renewed login, which tests that take long need, adds rows. */
    @BeforeEach
    void renewLogins() {
        List<HouseClient> before = List.of(admin, anna);
        admin = house.admin();
        anna = house.anna();
        if (!List.of(admin, anna).equals(before)) {
            countRows();
        }
    }

    /** A list with one item has no cursor. */
    private static void furnishForASecondPage(HouseClient anna, long room, long guest, LocalDate day) {
        long second = anna.addRoom("Kammer", 1).id();
        anna.patch("/rooms/" + second, 1, Map.of("capacity", 2)).expect(200);
        anna.addGuest("Emil", "Meyer");
        anna.book(room, guest, day, day.plusDays(3));
        anna.addBlock(room, day.plusDays(10), day.plusDays(12));
    }

    @AfterAll
    void leave() throws Exception {
        house.close();
    }

    @AfterEach
    void findNothingStored() {
        assertThat(rows()).isEqualTo(rowsBefore);
    }

    static Stream<BadRequest> requests() {
        return BadRequests.all();
    }

    static Stream<BadRequest> rawRequests() {
        return BadRequests.rawRequests();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void refuses(BadRequest bad) throws IOException {
        String body = named(new String(bad.body(), StandardCharsets.ISO_8859_1));
        Map<String, String> headers = new TreeMap<>(bad.headers());
        headers.put("Authorization", "Bearer " + admin.token());

        Wire.Reply reply = wire.send(
                bad.method(), "/api/v1" + named(bad.path()), headers, body.getBytes(StandardCharsets.ISO_8859_1));

        expectProblem(reply, bad.status(), bad.code());
        if (!bad.errors().isEmpty()) {
            assertThat(errors(reply)).containsExactlyInAnyOrder(bad.errors().split(", ", -1));
        }
        if (bad.status() == 405) {
            assertThat(reply.header("Allow")).contains("GET");
        }
    }

    @ParameterizedTest
    @MethodSource("rawRequests")
    void refusesWhatIsNoRequest(BadRequest bad) throws IOException {
        expectProblem(wire.sendRaw(bad.body()), bad.status(), bad.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic YWRtaW46YWRtaW4=", "Bearer nonsense", "Bearer a.b.c"})
    void refusesWhoBringsNoToken(String header) throws IOException {
        expectUnauthenticated(header);
    }

    @Test
    void refusesATokenOfNobody() throws IOException {
        assertThat(session(signed(ofTheAdmin(), soon(), "1")).status()).isEqualTo(200);

        expectUnauthenticated(signed(ofTheAdmin(), LONG_AGO, "1"));
        expectUnauthenticated(signed(ofTheAdmin(), FAR_AWAY, "1"));
        expectUnauthenticated(signed(ofTheAdmin(), soon(), "999999999"));
        expectUnauthenticated(signed(ofTheAdmin(), soon(), "0"));
        expectUnauthenticated(signed(ofTheAdmin(), soon(), "one"));
        expectUnauthenticated(signed(ofTheAdmin().withNotBefore(soon()), soon(), "1"));
        expectUnauthenticated(
                "Bearer " + ofTheAdmin().withIssuer("herberge").withSubject("1").sign(key()));
        expectUnauthenticated(signed(ofTheAdmin().withClaim("sid", 999_999_999L), soon(), "1"));
        expectUnauthenticated(signed(ofTheAdmin().withKeyId("another"), soon(), "1"));
        expectUnauthenticated("Bearer " + claims().withIssuer("elsewhere").sign(key()));
        expectUnauthenticated("Bearer " + claims().sign(Algorithm.none()));
        expectUnauthenticated("Bearer " + claims().sign(Algorithm.HMAC256("another key of enough bytes, really")));
        expectUnauthenticated("Bearer " + claims().sign(Algorithm.HMAC512(secret())));
    }

    @Test
    void refusesAnAlteredToken() throws IOException {
        String[] parts = String.valueOf(anna.token()).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String others = claims.replaceFirst("\"sub\":\"[0-9]+\"", "\"sub\":\"1\"");
        assertThat(others).isNotEqualTo(claims);

        expectUnauthenticated("Bearer " + parts[0] + "." + encoded(others) + "." + parts[2]);
        expectUnauthenticated("Bearer " + encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".");
    }

    @Test
    void refusesWhatTheRoleMayNotBeforeItLooksAnywhere() throws IOException {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + anna.token());
        for (String target : List.of("GET /users", "GET /users/999999999", "DELETE /rooms/999999999")) {
            String[] request = target.split(" ", -1);
            expectProblem(wire.send(request[0], "/api/v1" + request[1], headers, new byte[0]), 403, "forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/rooms", "/guests", "/guests?q=mey", "/bookings", "/room-blocks", "/users", "/rooms/2/history"})
    void refusesACursorThatIsNotItsOwn(String list) throws IOException {
        ObjectNode real = cursor(list);
        expectBadCursor(list, "");
        expectBadCursor(list, "!!!");
        expectBadCursor(list, "AAAA");
        expectBadCursor(list, encoded("{}"));
        expectBadCursor(list, encoded("[]"));
        expectBadCursor(
                list,
                encoded(cursor(list.equals("/rooms") ? "/bookings" : "/rooms").toString()));
        expectBadCursor(list, encoded(real.deepCopy().put("of", "0").toString()));

        expectBadCursor(list, with(real, ArrayNode::removeAll));
        expectBadCursor(list, with(real, keys -> keys.remove(0)));
        expectBadCursor(list, with(real, keys -> keys.add("1")));
        for (int i = 0; i < real.withArray("keys").size(); i++) {
            int at = i;
            expectBadCursor(list, with(real, keys -> keys.set(at, "a\u0000b")));
            expectBadCursor(list, with(real, keys -> keys.set(at, 7)));
            expectBadCursor(list, with(real, keys -> keys.set(at, NullNode.instance)));
            expectBadCursor(list, with(real, keys -> keys.set(at, JSON.createObjectNode())));
        }
        int last = real.withArray("keys").size() - 1;
        if (!list.equals("/users")) { // its only key is a name
            expectBadCursor(list, with(real, keys -> keys.set(last, "99999999999999999999")));
            expectBadCursor(list, with(real, keys -> keys.set(last, "seven")));
        }
        if (list.equals("/bookings") || list.equals("/room-blocks")) {
            expectBadCursor(list, with(real, keys -> keys.set(0, "+999999999-12-31")));
            expectBadCursor(list, with(real, keys -> keys.set(0, "2031-02-30")));
        }
    }

    private void expectBadCursor(String list, String cursor) throws IOException {
        Wire.Reply reply = wire.send(
                "GET",
                "/api/v1" + list + (list.contains("?") ? "&" : "?") + "limit=1&cursor=" + cursor,
                Map.of("Authorization", "Bearer " + admin.token()),
                new byte[0]);

        assertThat(reply.status()).as(list + " " + cursor + " " + reply.text()).isEqualTo(400);
        expectProblem(reply, 400, "malformed-request");
        assertThat(errors(reply)).containsExactly("cursor invalid");
    }

    private ObjectNode cursor(String list) throws IOException {
        JsonNode page = admin.get(list + (list.contains("?") ? "&" : "?") + "limit=1")
                .expect(200)
                .body();
        return (ObjectNode) JSON.readTree(
                Base64.getUrlDecoder().decode(page.required("nextCursor").textValue()));
    }

    private static String with(ObjectNode cursor, Consumer<ArrayNode> change) {
        ObjectNode changed = cursor.deepCopy();
        change.accept(changed.withArray("keys"));
        return encoded(changed.toString());
    }

    @Test
    void givesItsOwnRequestIdWhereTheSentOneIsNotSane() throws IOException {
        for (String id : List.of("<script>", "a b", "x".repeat(101), "ä")) {
            Wire.Reply reply = wire.send("GET", "/api/v1/rooms", Map.of("X-Request-Id", id), new byte[0]);

            expectProblem(reply, 401, "unauthenticated");
            assertThat(reply.header("X-Request-Id")).isNotEqualTo(id).matches("[A-Za-z0-9._:-]{1,100}");
        }
    }

    private void expectUnauthenticated(String authorization) throws IOException {
        Wire.Reply reply = session(authorization);

        expectProblem(reply, 401, "unauthenticated");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    private Wire.Reply session(String authorization) throws IOException {
        Map<String, String> headers = authorization.isEmpty() ? Map.of() : Map.of("Authorization", authorization);
        return wire.send("GET", "/api/v1/auth/session", headers, new byte[0]);
    }

    private static void expectProblem(Wire.Reply reply, int status, String code) throws IOException {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(reply.body());
        assertThat(problem.path("code").asText()).as(reply.text()).isEqualTo(code);
        assertThat(problem.path("type").asText()).isEqualTo("urn:herberge:problem:" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotBlank();
        assertThat(problem.path("requestId").asText()).isNotBlank().isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.text()).doesNotContain("Exception", "SQL", "at herberge.");
    }

    private static List<String> errors(Wire.Reply reply) throws IOException {
        List<String> errors = new ArrayList<>();
        for (JsonNode error : JSON.readTree(reply.body()).path("errors")) {
            errors.add(error.path("pointer").asText() + " " + error.path("code").asText());
        }
        return errors;
    }

    private String named(String text) {
        String named = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            named = named.replace(id.getKey(), id.getValue());
        }
        return named;
    }

    private List<String> rows() {
        return house.sql(ROWS);
    }

    /** Signed with the key in use, for an open session. */
    private JWTCreator.Builder ofTheAdmin() {
        String key = house.sql("select id::text from signing_key").get(0);
        String session = house.sql("select max(id) from session where user_id = 1 and ended_at is null")
                .get(0);
        return JWT.create().withKeyId(key).withClaim("sid", Long.valueOf(session));
    }

    private JWTCreator.Builder claims() {
        return ofTheAdmin().withIssuer("herberge").withSubject("1").withExpiresAt(soon());
    }

    /** When a token that the server issued ends. */
    private Instant soon() {
        return JWT.decode(admin.token()).getExpiresAtAsInstant();
    }

    private String signed(JWTCreator.Builder token, Instant end, String user) {
        return "Bearer "
                + token.withIssuer("herberge")
                        .withSubject(user)
                        .withExpiresAt(end)
                        .sign(key());
    }

    private Algorithm key() {
        return Algorithm.HMAC256(secret());
    }

    private byte[] secret() {
        return HexFormat.of()
                .parseHex(house.sql("select encode(secret, 'hex') from signing_key")
                        .get(0));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
