package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that cost more memory than their size, many at once, at a server with its default heap. */
class FloodOfBodiesIT {

    private static final int AT_ONCE = 24;
    private static final int LARGEST_ANSWER = 64 << 10;
    private static final List<Integer> REFUSALS = List.of(400, 413, 422, 429, 503);

    private static HouseUnderTest house;
    private static ServerProcess server;

    @TempDir
    private static Path folder;

    /** A body with a fault of its own. */
    private record Attack(HouseClient who, String path, String body) implements Callable<Reply> {
        @Override
        public Reply call() {
            return who.post(path, body);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        house = HouseUnderTest.open();
        server = ServerProcess.asShipped(house.access(), folder);
    }

    @AfterAll
    static void close() {
        server.close();
        house.close();
    }

    private static HouseClient anna() {
        return house.anna().movedTo(server.url());
    }

    private static HouseClient ben() {
        return house.ben().movedTo(server.url());
    }

    private static HouseClient nobody() {
        return house.nobody().movedTo(server.url());
    }

    /** Values and the commas between them. */
    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    private static String unknownFields(int count) {
        return many(count, i -> "\"x" + i + "\":1");
    }

    private static List<Attack> attacks() {
        String companions = "\"companions\":[" + many(120_000, i -> "{\"a\":1}") + "]";
        return List.of(
                new Attack(nobody(), "/auth/login", "{" + unknownFields(90_000) + "}"),
                new Attack(nobody(), "/auth/login", "{\"username\":[" + many(400_000, i -> "1") + "]}"),
                new Attack(nobody(), "/auth/refresh", "{\"refreshToken\":\"" + "ü".repeat(500_000) + "\"}"),
                new Attack(
                        nobody(), "/auth/login", "{\"" + "n".repeat(49_000) + "\":1,\"" + "~".repeat(49_000) + "\":1}"),
                new Attack(anna(), "/guests", "{\"tags\":[" + many(500_000, i -> "1") + "]}"),
                new Attack(anna(), "/guests", "{\"tags\":[" + many(300_000, i -> "\"\"") + "]}"),
                new Attack(anna(), "/guests", "{" + companions + "}"),
                new Attack(anna(), "/bookings", "{\"partySize\":2," + companions + "}"),
                new Attack(
                        anna(),
                        "/bookings",
                        "{\"notes\":" + "[".repeat(40) + many(400_000, i -> "1") + "]".repeat(40) + "}"),
                new Attack(
                        anna(),
                        "/guests",
                        "{\"notes\":\"" + "\u0315".repeat(250_000) + "\u0316".repeat(250_000) + "\"}"),
                new Attack(anna(), "/guests", "[" + many(100_000, i -> "{\"a\":{}}") + "]"),
                new Attack(anna(), "/rooms", "{" + unknownFields(90_000) + "}"));
    }

    /**
     * Sends all of them at once, for as long as an ordinary client needs for ten requests. It is another user: a request
     * of a user whose own bodies wait is refused after ten seconds.
     */
    @Test
    void endsNoServer() throws Exception {
        List<Attack> attacks = attacks();
        CountDownLatch underWay = new CountDownLatch(AT_ONCE);
        AtomicBoolean served = new AtomicBoolean();
        ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<List<Reply>>> all = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Attack attack = attacks.get(i % attacks.size());
                all.add(attackers.submit(() -> repeated(attack, underWay, served)));
            }
            underWay.await();
            for (int i = 0; i < 5; i++) {
                ben().get("/rooms").expect(200);
                ben().addGuest("Ganz", "Normal");
            }
            served.set(true);
            for (Future<List<Reply>> replies : all) {
                replies.get().forEach(FloodOfBodiesIT::requireSmallRefusal);
            }
        } finally {
            served.set(true);
            attackers.shutdownNow();
        }
        attacks.forEach(attack -> await() // the server releases what a request holds after its answer
                .until(() -> attack.call().status() != 503));
        assertThat(server.isAlive()).isTrue();
    }

    private static List<Reply> repeated(Attack attack, CountDownLatch underWay, AtomicBoolean enough) {
        List<Reply> replies = new ArrayList<>();
        try {
            replies.add(attack.call());
        } finally {
            underWay.countDown();
        }
        while (!enough.get()) {
            replies.add(attack.call());
        }
        return replies;
    }

    private static void requireSmallRefusal(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isIn(REFUSALS.toArray());
        assertThat(reply.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST_ANSWER);
        assertThat(reply.body().path("errors").size()).isLessThanOrEqualTo(100);
    }

    @Test
    void countsTheFaultsThatItDoesNotList() {
        Reply reply = nobody().post(
                        "/auth/login", "{\"username\":\"anna\"," + unknownFields(90_000) + ",\"password\":\"p\"}")
                .expect(422);

        assertThat(reply.body().path("errors"))
                .hasSize(100)
                .allMatch(error -> error.path("code").asText().equals("unknown-field"));
        assertThat(reply.body().path("moreErrors").asLong()).isEqualTo(89_900);
        assertThat(reply.body().path("detail").asText()).endsWith("and 89990 more");
    }

    @Test
    void countsWrongTypesToo() {
        String companion = "{\"firstName\":1,\"lastName\":1,\"birthDate\":1}";
        Reply reply = anna().post("/guests", "{\"companions\":[" + many(50, i -> companion) + "]}")
                .expect(400);

        assertThat(reply.body().path("errors")).hasSize(100);
        assertThat(reply.body().path("moreErrors").asLong()).isEqualTo(50);
    }

    @Test
    void looksAtNoMoreOfAnArrayThanItMayHave() {
        Map<String, Object> guest = Map.of(
                "firstName",
                "E",
                "lastName",
                "M",
                "tags",
                IntStream.range(0, 60).mapToObj(i -> i < 50 ? "tag" : 7).toList());
        Reply reply = anna().post("/guests", guest).expect(422);

        assertThat(reply.body().path("errors")).hasSize(1);
        assertThat(reply.body().path("errors").path(0).path("pointer").asText()).isEqualTo("/tags");
        assertThat(reply.body().path("errors").path(0).path("code").asText()).isEqualTo("too-long");
        assertThat(reply.body().has("moreErrors")).isFalse();
    }
}
