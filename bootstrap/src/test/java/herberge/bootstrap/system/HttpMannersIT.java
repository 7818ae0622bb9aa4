package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Properties of every answer to any request. */
class HttpMannersIT {

    private static final String DESK = "https://desk.example";
    private static final byte[] NOTHING = new byte[0];
    private static final Map<String, String> PREFLIGHT = Map.of(
            "Access-Control-Request-Method", "PATCH", "Access-Control-Request-Headers", "authorization,if-match");

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final Wire wire = new Wire(URI.create(house.admin().url()).getPort());
    private final String token = "Bearer " + house.admin().token();

    @Test
    void putsSafeHeadersOnEveryAnswer() throws IOException {
        for (String path : List.of(
                "/api/v1/rooms",
                "/api/v1/rooms/999999999",
                "/nothing",
                "/health/live",
                "/docs",
                "/docs/realtime",
                "/api/v1/openapi.json",
                "/api/v1/rooms?limit=x")) {
            Wire.Reply reply = wire.send("GET", path, Map.of("Authorization", token), NOTHING);

            assertThat(reply.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(reply.header("X-Frame-Options")).as(path).isEqualTo("DENY");
            assertThat(reply.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(reply.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
            assertThat(reply.header("X-Request-Id")).as(path).isNotBlank();
            assertThat(reply.headers()).as(path).doesNotContainKeys("server", "x-powered-by", "set-cookie");
        }
        assertThat(wire.send("GET", "/api/v1/rooms", Map.of("Authorization", token), NOTHING)
                        .header("Cache-Control"))
                .isEqualTo("no-store");
    }

    /** Apache's mod_deflate, nginx and Caddy change the ETags of what they compress. */
    @Test
    void knowsItsETagsAgainAfterAProxyHadThem() throws IOException {
        String room = "/api/v1/rooms/" + house.admin().addRoom("Umweg", 2).id();
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", token, "Content-Type", "application/json"));
        long version = 1;
        for (String form : List.of("\"%d\"", "\"%d-gzip\"", "W/\"%d\"", "\"7000\", \"%d;br\"")) {
            String sent = form.replace("%d", Long.toString(version));
            headers.put("If-Match", sent);
            Wire.Reply changed =
                    wire.send("PATCH", room, headers, BadRequest.utf8("{'notes':'after " + version + "'}"));
            assertThat(changed.status()).as(sent + changed.text()).isEqualTo(200);
            version++;
            Map<String, String> known =
                    Map.of("Authorization", token, "If-None-Match", form.replace("%d", Long.toString(version)));
            assertThat(wire.send("GET", room, known, NOTHING).status()).isEqualTo(304);
        }
        Wire.Reply stale = wire.send("PATCH", room, headers, BadRequest.utf8("{'notes':'again'}"));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void tellsProxiesThatAnswersAreCompressedForSome() throws IOException {
        long room = house.admin().addRoom("Zip", 2).id();
        for (String path :
                List.of("/docs", "/api/v1/openapi.json", "/api/v1/rooms", "/api/v1/rooms/" + room, "/nothing")) {
            Map<String, String> packing = Map.of("Authorization", token, "Accept-Encoding", "gzip");
            Wire.Reply packed = wire.send("GET", path, packing, NOTHING);
            Wire.Reply plain = wire.send("GET", path, Map.of("Authorization", token), NOTHING);

            assertThat(packed.header("Vary")).as(path).isEqualTo("Accept-Encoding");
            assertThat(plain.header("Vary")).as(path).isEqualTo("Accept-Encoding");
            String etag = packed.header("ETag");
            if (!etag.isEmpty()) {
                String rewritten = etag.substring(0, etag.length() - 1) + "-gzip\"";
                Wire.Reply known =
                        wire.send("GET", path, Map.of("Authorization", token, "If-None-Match", rewritten), NOTHING);
                assertThat(known.status()).as(path).isEqualTo(304);
                assertThat(known.header("Vary")).as(path).isEqualTo("Accept-Encoding");
            }
        }
    }

    @Test
    void takesOverTheRequestId() throws IOException {
        Map<String, String> headers =
                Map.of("Authorization", token, "X-Request-Id", "desk-7:1", "Content-Type", "application/json");

        Wire.Reply made = wire.send(
                "POST", "/api/v1/guests", headers, BadRequest.utf8("{'firstName':'Erika','lastName':'Kennung'}"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("X-Request-Id")).isEqualTo("desk-7:1");
        assertThat(house.sql("select new ->> 'last_name' from audit_log where request_id = 'desk-7:1'"))
                .containsExactly("Kennung");
    }

    @Test
    void takesAMebibyteAndNoByteMore() throws IOException {
        Map<String, String> headers = Map.of("Authorization", token, "Content-Type", "application/json");
        String guest = "{'firstName':'Erika','lastName':'Lang'";
        String most = guest + " ".repeat((1 << 20) - guest.length() - 1) + "}";

        assertThat(wire.send("POST", "/api/v1/guests", headers, BadRequest.utf8(most))
                        .status())
                .isEqualTo(201);
        assertThat(wire.send("POST", "/api/v1/guests", headers, BadRequest.utf8(most + " "))
                        .status())
                .isEqualTo(413);
    }

    /** On one connection each time: a truncated answer or a closed connection makes the next request fail. */
    @Test
    void hearsOutWhomItRefuses() {
        String large = " ".repeat(4 << 20);
        for (int i = 0; i < 20; i++) {
            house.admin().post("/guests", large).expect(413);
            house.nobody().post("/guests", large.substring(0, 900_000)).expect(401);
            house.admin().post("/nothing", large.substring(0, 900_000)).expect(404);
            house.admin().get("/info").expect(200);
        }
    }

    @Test
    void answersHeadLikeGetButForTheBody() throws IOException {
        long room = house.admin().addRoom("Kopf", 1).id();
        for (String path : List.of(
                "/docs",
                "/docs/docs.css",
                "/docs/realtime",
                "/api/v1/openapi.json",
                "/health/live",
                "/api/v1/rooms/" + room,
                "/api/v1/rooms/999999999",
                "/api/v1/today?colour=red",
                "/nothing")) {
            Wire.Reply get = wire.send("GET", path, Map.of("Authorization", token), NOTHING);
            Wire.Reply head = wire.send("HEAD", path, Map.of("Authorization", token), NOTHING);

            assertThat(head.status()).as(path).isEqualTo(get.status());
            for (String name : List.of("Content-Type", "Content-Security-Policy", "ETag", "Cache-Control")) {
                assertThat(head.header(name)).as(path + " " + name).isEqualTo(get.header(name));
            }
            assertThat(head.body()).as(path).isEmpty();
        }
        assertThat(wire.send("HEAD", "/api/v1/rooms", Map.of(), NOTHING).status())
                .isEqualTo(401);
    }

    @Test
    void letsNoForeignPageReadItUnlessConfigured() throws IOException {
        Wire.Reply read = wire.send("GET", "/health/live", Map.of("Origin", DESK), NOTHING);
        Wire.Reply asked = wire.send("OPTIONS", "/api/v1/rooms/1", withOrigin(DESK), NOTHING);

        assertThat(read.headers()).doesNotContainKey("access-control-allow-origin");
        assertThat(asked.headers()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void letsConfiguredPagesReadIt() throws IOException {
        try (HouseUnderTest open = HouseUnderTest.open(
                Map.of("HERBERGE_SERVER_CORS_ORIGINS", DESK), Clock.system(HouseUnderTest.BERLIN))) {
            Wire other = new Wire(URI.create(open.admin().url()).getPort());

            Wire.Reply asked = other.send("OPTIONS", "/api/v1/rooms/1", withOrigin(DESK), NOTHING);
            assertThat(asked.status()).isBetween(200, 204);
            assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
            assertThat(asked.header("Access-Control-Allow-Methods")).contains("PATCH");
            assertThat(asked.header("Access-Control-Allow-Headers")).containsIgnoringCase("if-match");

            Wire.Reply refused = other.send("GET", "/api/v1/rooms", Map.of("Origin", DESK), NOTHING);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo(DESK);
            assertThat(refused.header("Access-Control-Expose-Headers").split(",\\s*", -1))
                    .contains("ETag", "Location", "Idempotent-Replayed", "X-Request-Id");

            Wire.Reply stranger = other.send("GET", "/health/live", Map.of("Origin", "https://evil.example"), NOTHING);
            assertThat(stranger.headers()).doesNotContainKey("access-control-allow-origin");
        }
    }

    private static Map<String, String> withOrigin(String origin) {
        Map<String, String> headers = new HashMap<>(PREFLIGHT);
        headers.put("Origin", origin);
        return headers;
    }
}
