package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket that receives invalid messages is closed with a documented code, and other clients continue as before. */
class SocketMannersIT {

    private static final byte[] NOTHING = {};
    private static final String PING = "{\"type\":\"ping\"}";

    private static HouseUnderTest house;
    private static SocketClient neighbour;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
        neighbour = SocketClient.of(house.ben());
    }

    @AfterAll
    static void close() {
        neighbour.close();
        house.close();
    }

    @AfterEach
    void theServerIsUnharmed() {
        long guest = house.anna().addGuest("Un", "Versehrt").id();

        neighbour.await(frame -> frame.path("id").asLong() == guest
                && frame.path("type").asText().equals("guest-created"));
        assertThat(neighbour.isOpen()).isTrue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        IntStream.range(0, values.length).forEach(i -> bytes[i] = (byte) values[i]);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return RawSocket.framed(0x81, utf8(text));
    }

    static Stream<Arguments> nonsense() {
        byte[] huge = utf8("x".repeat(70_000));
        return Stream.of(
                Arguments.of("binary", RawSocket.framed(0x82, utf8("abc")), 4400),
                Arguments.of("empty binary", RawSocket.framed(0x82, NOTHING), 4400),
                Arguments.of("huge binary", RawSocket.framed(0x82, huge), 4400),
                Arguments.of("huge", RawSocket.framed(0x81, huge), 4413),
                Arguments.of("one byte too large", text("x".repeat(65_537)), 4413),
                Arguments.of(
                        "huge in pieces",
                        joined(
                                RawSocket.framed(0x01, utf8("x".repeat(40_000))),
                                RawSocket.framed(0x80, utf8("x".repeat(40_000)))),
                        4413),
                Arguments.of("announced as gigantic", bytes(0x81, 0xff, 0x3f, 0, 0, 0, 0, 0, 0, 0), 1009),
                Arguments.of("broken UTF-8", RawSocket.framed(0x81, bytes('"', 0xc3, 0x28, '"')), 1007),
                Arguments.of("half a character", RawSocket.framed(0x81, bytes('"', 0xe2, 0x82)), 1007),
                Arguments.of("empty", text(""), 4400),
                Arguments.of("not JSON", text("nonsense"), 4400),
                Arguments.of("half JSON", text("{\"type\":\"ping\""), 4400),
                Arguments.of("two at once", text(PING + PING), 4400),
                Arguments.of("one name twice", text("{\"type\":\"ping\",\"type\":\"ping\"}"), 4400),
                Arguments.of("deep", text("{\"type\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"), 4400),
                Arguments.of("no object", text("[]"), 4400),
                Arguments.of("no type", text("{}"), 4400),
                Arguments.of("type is no text", text("{\"type\":1}"), 4400),
                Arguments.of("unknown type", text("{\"type\":\"dance\"}"), 4400),
                Arguments.of("a second auth", text("{\"type\":\"auth\",\"token\":\"x\"}"), 4400),
                Arguments.of("without a mask", joined(bytes(0x81, 15), utf8(PING)), 1002),
                Arguments.of("a kind that is none", RawSocket.framed(0x83, NOTHING), 1002),
                Arguments.of("reserved bits", RawSocket.framed(0xf1, utf8(PING)), 1002),
                Arguments.of("the end of nothing", RawSocket.framed(0x80, utf8("x")), 1002),
                Arguments.of("a ping of 200 bytes", RawSocket.framed(0x89, utf8("x".repeat(200))), 1002));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void sendsAwayWhoTalksNonsense(String what, byte[] frame, int code) {
        try (RawSocket ben = RawSocket.of(house.ben())) {
            ben.next("ready");
            ben.bytes(frame);

            assertThat(ben.readToTheEnd()).as(what).isEqualTo(code);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void sendsAwayWhoTalksNonsenseBeforeHeIsIn(String what, byte[] frame, int code) {
        try (RawSocket stranger = RawSocket.at(house.ben().url())) {
            stranger.bytes(frame);

            assertThat(stranger.readToTheEnd()).as(what).isIn(code, 4400, 4401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PING, "nonsense"})
    void sendsAwayWhoTalksTooMuch(String message) {
        try (RawSocket ben = RawSocket.of(house.ben())) {
            ben.next("ready");
            byte[] frame = text(message);
            ben.bytes(joined(IntStream.range(0, 5_000).mapToObj(i -> frame).toArray(byte[][]::new)));

            assertThat(ben.readToTheEnd()).isIn(4429, 4400, RawSocket.CUT);
        }
        SocketClient polite = SocketClient.of(house.ben());
        polite.sayUntilClosed(
                PING, 5_000); // a hundred are allowed in ten seconds, which a slow machine may need for them
        assertThat(polite.awaitClose()).isEqualTo(4429);
    }

    @ParameterizedTest
    @ValueSource(ints = {RawSocket.PING, RawSocket.PONG})
    void sendsAwayWhoFloodsWithPingsOrPongs(int type) {
        try (RawSocket ben = RawSocket.of(house.ben())) {
            ben.next("ready");
            byte[] frame = RawSocket.framed(0x80 | type, utf8("?"));
            ben.bytes(joined(IntStream.range(0, 1_000).mapToObj(i -> frame).toArray(byte[][]::new)));

            assertThat(ben.readToTheEnd()).isEqualTo(4429);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 4429", "1, 1, 4429", "2, 0, 4400"})
    void sendsAwayWhoNeverComesToAnEnd(int type, int bytesEach, int code) {
        byte[] more = RawSocket.framed(0x00, utf8("x".repeat(bytesEach)));
        byte[] endless = joined(
                RawSocket.framed(type, utf8("{")),
                joined(IntStream.range(0, 2_000).mapToObj(i -> more).toArray(byte[][]::new)));
        for (boolean in : new boolean[] {true, false}) {
            try (RawSocket ben =
                    in ? RawSocket.of(house.ben()) : RawSocket.at(house.ben().url())) {
                ben.bytes(endless);

                assertThat(ben.readToTheEnd()).isEqualTo(code);
            }
        }
    }

    @Test
    void hearsWhoSaysAThingInManyPieces() {
        try (RawSocket ben = RawSocket.of(house.ben())) {
            ben.next("ready");
            for (int time = 0; time < 3; time++) {
                ben.bytes(RawSocket.framed(0x01, utf8("{\"type\":")));
                for (int i = 0; i < 200; i++) {
                    ben.bytes(RawSocket.framed(0x00, utf8(" ")));
                }
                ben.frame(RawSocket.PING, NOTHING);
                ben.bytes(RawSocket.framed(0x80, utf8("\"ping\"}")));

                assertThat(ben.next("pong").has("seq")).isTrue();
            }
        }
    }

    @Test
    void pingsAndDropsWhoAnswersNothing() {
        Duration silence = Duration.ofSeconds(2);
        String hasty = house.secondServer(PatientTimings.withSilenceTimeout(Duration.ofMillis(500), silence));
        try (RawSocket dead = RawSocket.of(house.ben().movedTo(hasty))) {
            dead.next("ready");
            AtomicLong spoken = new AtomicLong();
            await().pollInterval(Duration.ofMillis(250))
                    .until(
                            () -> { // talks until it is pinged, however late that is
                                spoken.set(System.nanoTime());
                                dead.text(PING);
                                dead.next("pong");
                                return dead.pings() > 0;
                            });

            assertThat(dead.readToTheEnd()).isEqualTo(4508);
            assertThat(Duration.ofNanos(System.nanoTime() - spoken.get())).isGreaterThan(silence);
        }
    }

    @Test
    void sendsAwayWhoNeverSaysWhoHeIs() {
        String hasty = house.secondServer(PatientTimings.withAuthTimeout(Duration.ofMillis(300)));
        try (RawSocket stranger = RawSocket.at(hasty)) {
            assertThat(stranger.readToTheEnd()).isEqualTo(4408);
        }
    }

    /** Another transaction locks the table of sessions, so that no session can be checked. */
    @Test
    void looksAfterSocketsAlsoWhereTheDatabaseHasNoAnswer() throws SQLException {
        try (HouseUnderTest waiting = HouseUnderTest.open(PatientTimings.withAuthTimeout(Duration.ofSeconds(3)));
                SocketClient anna = SocketClient.of(waiting.anna());
                Connection owner = HouseUnderTest.asOwner(waiting.access());
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock session in access exclusive mode");
            waiting.run("select pg_notify('herberge_access', 'user:' || id) from app_user");

            try (RawSocket stranger = RawSocket.at(waiting.ben().url())) {
                assertThat(stranger.readToTheEnd()).isEqualTo(4408);
            }
            assertThat(anna.isOpen()).isTrue();
            owner.rollback();
        }
    }

    /** The time limit of the database ends the attempt: the client may try again, and its token is still valid. */
    @Test
    void asksToReconnectWhereTheDatabaseCannotTellWhoItIs() throws SQLException {
        try (HouseUnderTest waiting = HouseUnderTest.open();
                Connection owner = HouseUnderTest.asOwner(waiting.access());
                Statement statement = owner.createStatement()) {
            HouseClient there = waiting.ben()
                    .movedTo(waiting.secondServer(
                            Map.of("HERBERGE_DATABASE_LOCK_TIMEOUT", "250ms"))); // which has no session in its cache
            owner.setAutoCommit(false);
            statement.execute("lock session in access exclusive mode");
            try (SocketClient ben = SocketClient.at(there.url())) {
                ben.say(String.valueOf(there.token()));

                assertThat(ben.awaitClose()).isEqualTo(4508);
            }
            owner.rollback();

            try (SocketClient ben = SocketClient.of(there)) {
                assertThat(ben.isOpen()).isTrue();
            }
        }
    }

    @Test
    void standsWhoHangsUpInTheMiddleOfAFrame() {
        for (int i = 0; i < 20; i++) {
            try (RawSocket ben = RawSocket.of(house.ben())) {
                ben.next("ready");
                ben.bytes(bytes(0x81, 0x80 | 126, 0x10));
            }
        }
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        String url = house.ben().url();
        for (String origin : new String[] {"https://evil.example", "null", url + ".evil.example", "http://127.0.0.1"}) {
            try (RawSocket page = RawSocket.at(url, "Origin: " + origin)) {
                assertThat(page.status()).as(origin).startsWith("HTTP/1.1 403");
            }
        }
        try (RawSocket page = RawSocket.at(url, "Origin: " + url)) {
            assertThat(page.status()).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void letsInPagesOfOriginsThatAreConfigured() {
        Map<String, String> configured = Map.of("HERBERGE_SERVER_WEBSOCKET_ORIGINS", "https://desk.example.org");
        try (HouseUnderTest open = HouseUnderTest.open(configured, Clock.system(HouseUnderTest.BERLIN));
                RawSocket page = RawSocket.at(open.ben().url(), "Origin: https://desk.example.org")) {
            assertThat(page.status()).startsWith("HTTP/1.1 101");
        }
    }

    @Test
    void compressesNothing() {
        try (RawSocket ben = RawSocket.at(house.ben().url(), "Sec-WebSocket-Extensions: permessage-deflate")) {
            assertThat(ben.everything()).doesNotContainIgnoringCase("permessage-deflate");
        }
    }

    @Test
    void saysThatItGoesAway() {
        HouseUnderTest closing = HouseUnderTest.open();
        SocketClient in = SocketClient.of(closing.ben());
        RawSocket stranger = RawSocket.at(closing.ben().url());

        closing.close();

        assertThat(in.awaitClose()).isEqualTo(1001);
        assertThat(stranger.readToTheEnd()).isEqualTo(1001);
        await().until(() -> !in.isOpen());
        stranger.close();
    }
}
