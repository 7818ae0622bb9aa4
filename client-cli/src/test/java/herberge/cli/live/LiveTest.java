package herberge.cli.live;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.Patience;
import herberge.cli.ScriptedServer;
import herberge.cli.SocketServer;
import herberge.cli.api.Api;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.TokenSource;
import herberge.cli.api.Trust;
import herberge.cli.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The application on a screen in memory, with a scripted server and its socket. */
abstract class LiveTest {

    static final String ROOMS = """
            {"roomId":1,"name":"1 - Apartment","location":"Fall","buildingType":"App","capacity":2,"active":true,\
            "stays":[%s],"blocks":[]},\
            {"roomId":2,"name":"2 - Einzelzimmer","location":"Fall","buildingType":"EZ","capacity":1,"active":true,\
            "stays":[],"blocks":[{"id":5,"from":"2026-12-05","to":"2026-12-07","reason":"Wasser","version":1}]}""";

    static final String STAY = """
            {"bookingId":17,"reservationNumber":"2026-17","guestId":12,"guestName":"Erika Meyer",\
            "checkIn":"2026-12-01","checkOut":"2026-12-04","occupiedUntil":null,"status":"confirmed","partySize":2,\
            "version":3}""";

    /** A shell whose commands print their words; {@code remove} asks before it does. */
    static final Shell SHELL = new Shell() {
        @Override
        public List<Listed> commands() {
            return List.of(new Listed("guests add", "Add a guest."));
        }

        @Override
        public List<String> run(List<String> words, int width, Questions questions) {
            if (words.contains("remove")) {
                Optional<String> answer = questions.ask(List.of("12 May", "13 May"), "Remove both? [y/N]");
                return List.of(answer.map(typed -> "answered " + typed).orElse("not answered"));
            }
            return List.of("printed " + words + " in " + width);
        }
    };

    @TempDir
    Path config;

    final ScriptedServer server = new ScriptedServer();
    final SocketServer sockets = new SocketServer(server);
    final ScreenDevice screen = new ScreenDevice(100, 30);
    /** How long an attempt waits for a response. */
    Duration patience = Api.RESPONSE_TIMEOUT;

    private @Nullable Thread running;

    @BeforeEach
    void furnish() {
        server.on(
                "GET /info",
                200,
                "{\"version\":\"0.2.0\",\"timeZone\":\"Europe/Berlin\",\"today\":\"2026-12-01\",\"epoch\":\"e\"}");
        server.on("GET /tape-chart?from=2026-10-17&to=2027-06-19", 200, chart(STAY));
        server.on("GET /bookings/17", 200, booking(3, 1, "2026-12-01", "2026-12-04"));
        server.on("GET /reminders?bookingId=17&due=all&open=true", 200, "{\"items\":[]}");
        server.on("GET /invoices?bookingId=17&limit=20", 200, "{\"items\":[],\"nextCursor\":null}");
        server.on("GET /bookings/17/history?limit=20", 200, "{\"items\":[],\"nextCursor\":null}");
    }

    static String chart(String stays) {
        String rooms = String.format(Locale.ROOT, ROOMS, stays);
        return "{\"from\":\"2026-10-17\",\"to\":\"2027-06-19\",\"rooms\":[" + rooms
                + "],\"eventSeq\":40,\"epoch\":\"e\"}";
    }

    /** Booking 17 with a price of 210.00, of which 100.00 are paid. */
    static String booking(long version, long room, String from, String to) {
        return String.format(Locale.ROOT, """
                {"price":{"totalCents":21000},"paidCents":10000,"openCents":11000,"id":17,"version":%d,"reservationNumber":"2026-17","roomId":%d,"guestId":12,"checkIn":"%s",\
                "checkOut":"%s","partySize":2,"companions":[],"status":"confirmed","notes":"late","foundationCase":false,\
                "room":{"id":%d,"name":"room %d"},"guest":{"id":12,"name":"Erika Meyer"}}""", version, room, from, to, room, room);
    }

    static String event(long seq, long version, String payload) {
        return String.format(Locale.ROOT, """
                {"type":"booking-updated","seq":%d,"entity":"booking","id":17,"version":%d,"payload":%s,"userId":3,\
                "username":"ben","clientId":"desk-9","timestamp":"2026-12-01T08:28:03Z"}""", seq, version, payload);
    }

    Api api() {
        CredentialStore store = new CredentialStore(config, warning -> {});
        return new Api(new TokenSource(ServerAddress.parse(sockets.url()), store, "t-1"), Trust.SYSTEM, patience);
    }

    LiveApp start(String language) {
        Texts texts = new Texts(Locale.forLanguageTag(language));
        LiveApp app = new LiveApp(api(), texts, true, problem -> "refused: " + problem.code(), SHELL, screen);
        Thread thread = new Thread(app::run, "application");
        running = thread;
        thread.start();
        return app;
    }

    /** Accepts the socket of the feed, which begins at the chart's position. */
    SocketServer.Peer connect() {
        SocketServer.Peer peer = sockets.next();
        assertThat(peer.read().path("after").asLong()).isEqualTo(40);
        return peer.send(
                "{\"type\":\"ready\",\"epoch\":\"e\",\"seq\":40,\"recovered\":true,\"user\":{\"id\":2,\"username\":\"anna\"}}");
    }

    boolean hasEnded() throws InterruptedException {
        Thread thread = Objects.requireNonNull(running, "the application was not started");
        thread.join(Patience.MILLIS);
        return !thread.isAlive();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (running != null) {
            screen.end();
            assertThat(hasEnded()).as("the application ends").isTrue();
            assertThat(screen.isClosed()).isTrue();
        }
        sockets.close();
        server.close();
    }
}
