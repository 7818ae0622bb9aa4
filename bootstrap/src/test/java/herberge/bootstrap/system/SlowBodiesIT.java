package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client that sends slowly, or not to the end, does not delay other clients. */
class SlowBodiesIT {

    private static final int MIB = 1 << 20;
    private static final LocalDate NIGHT = LocalDate.of(2033, 5, 4);

    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** A request of which a part has been sent. */
    private record HalfSent(Socket socket) implements AutoCloseable {

        /** With so many bytes of its body. */
        static HalfSent of(HouseClient who, String head, String body, int sent) throws IOException {
            int port = URI.create(who.url()).getPort();
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(Patience.MILLIS);
            HalfSent request = new HalfSent(socket);
            String token = who.token() == null ? "" : "Authorization: Bearer " + who.token() + "\r\n";
            request.send(head + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + token
                    + "Content-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body.substring(0, sent));
            return request;
        }

        /** With a body of unknown length. */
        static HalfSent inChunks(HouseClient who, String head) throws IOException {
            Socket socket = new Socket(
                    InetAddress.getLoopbackAddress(), URI.create(who.url()).getPort());
            socket.setSoTimeout(Patience.MILLIS);
            HalfSent request = new HalfSent(socket);
            request.send(head + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + who.token()
                    + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            return request;
        }

        void send(String more) throws IOException {
            socket.getOutputStream().write(more.getBytes(StandardCharsets.US_ASCII));
        }

        /** The whole answer. */
        String answer() throws IOException {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        /** Sends a byte ten times a second until there is an answer. */
        String drippedUntilAnswered() throws IOException {
            while (true) {
                socket.setSoTimeout(100);
                try {
                    int first = socket.getInputStream().read();
                    socket.setSoTimeout(Patience.MILLIS);
                    return (char) first + answer();
                } catch (SocketTimeoutException nothingYet) {
                    send(" ");
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static String guest(int number) {
        return "{\"firstName\":\"Lang\",\"lastName\":\"Sam" + number + "\"}";
    }

    private static List<HalfSent> halfSent(int many, HouseClient who, String head, String body, int sent)
            throws IOException {
        List<HalfSent> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(HalfSent.of(who, head, body, sent));
        }
        return all;
    }

    private static void closeAll(List<HalfSent> all) throws IOException {
        for (HalfSent one : all) {
            one.close();
        }
    }

    @Test
    void holdsNoRoomWhileItsChangeIsComing() throws IOException {
        Reply room = house.admin().addRoom("Zögerlich", 2);
        Reply guest = house.anna().addGuest("Eilig", "Herta");
        String change = "{\"version\":1,\"notes\":\"spaet\"}";
        try (HalfSent slow = HalfSent.of(house.admin(), "PATCH /api/v1/rooms/" + room.id(), change, 12)) {
            house.anna().book(room.id(), guest.id(), NIGHT, NIGHT.plusDays(1));

            slow.send(change.substring(12));
            assertThat(slow.answer()).startsWith("HTTP/1.1 200").contains("spaet");
        }
    }

    /** The pool has twenty connections to the database. */
    @Test
    void holdsNoConnectionToTheDatabase() throws IOException {
        String body = guest(1);
        List<HalfSent> slow = halfSent(25, house.anna(), "POST /api/v1/guests", body, 20);
        try {
            house.ben().get("/info").expect(200);
            house.ben().addGuest("Flink", "Fritz");
            for (HalfSent one : slow) {
                one.send(body.substring(20));
            }
            for (HalfSent one : slow) {
                assertThat(one.answer()).startsWith("HTTP/1.1 201");
            }
        } finally {
            closeAll(slow);
        }
    }

    /** The server answers with a hundred threads. */
    @Test
    void holdsNoThread() throws IOException {
        String login = "{\"username\":\"anna\",\"password\":\"wrong-password\"}";
        List<HalfSent> slow = halfSent(110, house.nobody(), "POST /api/v1/auth/login", login, 30);
        slow.addAll(halfSent(20, house.nobody(), "PATCH /api/v1/rooms/1", login, 30)); // heard out, though for nothing
        try {
            assertThat(house.nobody().send("GET", "/health/live", null).status())
                    .isEqualTo(200);
            house.ben().get("/rooms").expect(200);
            for (HalfSent one : slow) { // and none of them had to be sent away first
                one.send(login.substring(30));
                assertThat(one.answer()).startsWith("HTTP/1.1 4").doesNotStartWith("HTTP/1.1 408");
            }
        } finally {
            closeAll(slow);
        }
    }

    /** Unfinished bodies neither fill the heap nor prevent small requests. */
    @Test
    void holdsOnlySoMuch() throws IOException {
        String large = guest(2) + " ".repeat(MIB - guest(2).length());
        List<HalfSent> slow = halfSent(20, house.ben(), "POST /api/v1/guests", large, MIB - 1);
        try {
            Reply refused = await().until(() -> house.anna().post("/guests", large), reply -> reply.status() != 201);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("unavailable");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            house.anna().addGuest("Klein", "Karl");
        } finally {
            closeAll(slow);
        }
        await().until(() -> house.anna().post("/guests", large).status() == 201);
    }

    @Test
    void losesPatienceWithWhoeverRestsOrDrips() throws IOException {
        String endless = guest(5) + " ".repeat(10_000);
        HouseClient anna =
                house.anna().movedTo(house.secondServer(PatientTimings.withBodyTimeout(Duration.ofSeconds(1))));
        try (HalfSent resting = HalfSent.of(anna, "POST /api/v1/guests", guest(4), 10);
                HalfSent dripping = HalfSent.of(anna, "POST /api/v1/guests", endless, 10)) {
            assertTimedOut(dripping.drippedUntilAnswered());
            assertTimedOut(resting.answer());
        }
    }

    private static void assertTimedOut(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("Content-Type: application/problem+json", "X-Request-Id: ", "within a minute");
    }

    /** No byte of the body, all but the end of it, or chunk after chunk: it is never complete. */
    @Test
    void doesNotWaitForABodyThatIsTooLarge() throws IOException {
        String large = guest(6) + " ".repeat(2 * MIB);
        for (int sent : List.of(0, 1_000, MIB + 1)) {
            try (HalfSent waiting = HalfSent.of(house.anna(), "POST /api/v1/guests", large, sent)) {
                assertTooLarge(waiting.answer());
            }
        }
        try (HalfSent chunked = HalfSent.inChunks(house.anna(), "POST /api/v1/guests")) {
            for (int i = 0; i < 17; i++) {
                chunked.send("10000\r\n" + " ".repeat(1 << 16) + "\r\n");
            }
            assertTooLarge(chunked.answer());
        }
        try (HalfSent stranger = HalfSent.of(house.nobody(), "POST /api/v1/guests", large, 1_000)) {
            assertThat(stranger.answer()).startsWith("HTTP/1.1 401").contains("Connection: close");
        }
    }

    /** The bytes that follow on the same connection belong to it or to no request. */
    @Test
    void readsNoRequestBehindABodyThatIsTooLarge() throws IOException {
        String next = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";
        String large = guest(7) + " ".repeat(2 * MIB);
        try (HalfSent sent = HalfSent.of(house.anna(), "POST /api/v1/guests", large, large.length())) {
            sent.send(next);
            assertTooLarge(sent.answer());
        }
    }

    /** Read to the end of the connection, which comes with the answer. */
    private static void assertTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("Connection: close", "Content-Type: application/problem+json", "\"too-large\"")
                .containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void guardsWhatItCannotRead() throws IOException {
        Wire.Reply reply = new Wire(URI.create(house.nobody().url()).getPort())
                .sendRaw("GET /api/v1/rooms/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
        assertThat(SocketClient.json(new String(reply.body(), StandardCharsets.UTF_8))
                        .path("instance")
                        .asText())
                .isEqualTo("/");
    }
}
