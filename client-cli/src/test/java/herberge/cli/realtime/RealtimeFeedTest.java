package herberge.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.Patience;
import herberge.cli.ScriptedServer;
import herberge.cli.SocketServer;
import herberge.cli.SocketServer.Peer;
import herberge.cli.api.Api;
import herberge.cli.api.CredentialStore;
import herberge.cli.api.Credentials;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerAddress;
import herberge.cli.api.TokenSource;
import herberge.cli.api.UnexpectedAnswerException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealtimeFeedTest {

    private static final Duration LONG = Duration.ofSeconds(Patience.SECONDS);

    /** Very short pauses, but timeouts long enough for a slow machine. */
    private static final FeedTimings QUICK = new FeedTimings(
            List.of(Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(50)),
            Duration.ofMillis(20),
            LONG,
            LONG,
            LONG,
            LONG);

    @TempDir
    Path config;

    private final ScriptedServer http = new ScriptedServer();
    private final SocketServer sockets = new SocketServer(http);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    private Api api;
    private @Nullable Following following;

    /** A running feed. */
    private record Following(RealtimeFeed feed, Future<?> running) {}

    @BeforeEach
    void logIn() {
        CredentialStore store = new CredentialStore(config, warning -> {});
        store.save(ServerAddress.parse(sockets.url()), new Credentials("anna", "t-1", "f-1"));
        api = new Api(new TokenSource(ServerAddress.parse(sockets.url()), store, null));
    }

    @AfterEach
    void end() {
        if (following != null) {
            following.feed().close();
        }
        threads.shutdownNow();
        sockets.close();
        http.close();
    }

    @Test
    void introducesItselfAndHandsOnWhatHappens() {
        follow(null);
        Peer server = sockets.next();

        JsonNode auth = server.read();
        server.send(ready("e", 5, false)).send(event(6, "desk-2"));

        assertThat(auth.path("type").asText()).isEqualTo("auth");
        assertThat(auth.path("token").asText()).isEqualTo("t-1");
        assertThat(auth.path("clientId").asText()).isEqualTo(api.clientId());
        assertThat(auth.has("after")).isFalse();
        assertThat(calls(2)).containsExactly("connected first afresh e 5", "event 6");
    }

    @Test
    void goesOnWhereItWasWhenTheConnectionIsLost() {
        follow(null);
        Peer first = entered("e", 5).send(event(6, "desk-2"));
        calls(2);

        first.drop();
        Peer again = sockets.next();
        JsonNode auth = again.read();
        again.send(ready("e", 8, true)).send(event(7, "desk-2")).send(event(8, "desk-2"));

        assertThat(auth.path("after").asLong()).isEqualTo(6);
        assertThat(auth.path("epoch").asText()).isEqualTo("e");
        assertThat(calls(1).get(0)).startsWith("lost 10 ");
        assertThat(calls(4)).containsExactly("connected recovered e 6", "event 7", "event 8", "caught up 2");
    }

    @Test
    void goesOnFromThePlaceItIsGiven() {
        follow(new LogPosition("e", 40));
        Peer server = sockets.next();

        assertThat(server.read().path("after").asLong()).isEqualTo(40);
        server.send(ready("e", 41, true)).send(event(41, "desk-2"));
        assertThat(calls(3)).containsExactly("connected first recovered e 40", "event 41", "caught up 1");
    }

    @Test
    void goesOnFromTheBeginningOfItsFirstConnectionWhereNothingHappened() {
        follow(null);
        standing("e", 5).drop();
        Peer again = sockets.next();

        assertThat(again.read().path("after").asLong()).isEqualTo(5);
        again.send(ready("e", 5, true));
        calls(1);
        assertThat(calls(2)).containsExactly("connected recovered e 5", "caught up 0");
    }

    @Test
    void handsNothingOnTwice() {
        follow(null);

        entered("e", 5)
                .send(event(6, "desk-2"))
                .send(event(6, "desk-2"))
                .send(event(4, "desk-2"))
                .send(event(7, "x"));

        assertThat(calls(3)).containsExactly("connected first afresh e 5", "event 6", "event 7");
    }

    @Test
    void saysThatAllIsToBeLoadedAfreshInAnotherLog() {
        follow(null);
        standing("e", 500).drop();
        Peer again = sockets.next();
        again.read();

        again.send(ready("other", 3, false)).send(event(4, "desk-2")).send(event(5, "desk-2"));

        calls(1);
        assertThat(calls(3)).containsExactly("connected afresh other 3", "event 4", "event 5");
        assertThat(following().feed().position()).map(LogPosition::epoch).contains("other");
    }

    @Test
    void tellsOldFromNewAcrossNumbersItIsNotToldOf() {
        follow(new LogPosition("e", 5));
        entering().send(ready("e", 9, true)).send(event(7, "desk-2")).send(event(12, "desk-2"));

        assertThat(calls(4)).containsExactly("connected first recovered e 5", "event 7", "caught up 1", "event 12");
    }

    @Test
    void takesSilenceForTheEndOfWhatWasMissed() {
        follow(
                new LogPosition("e", 5),
                new FeedTimings(QUICK.pauses(), LONG, LONG, LONG, LONG, Duration.ofSeconds(3)),
                false);
        entering().send(ready("e", 9, true)).send(event(7, "desk-2"));

        assertThat(calls(3)).containsExactly("connected first recovered e 5", "event 7", "caught up 1");
    }

    @Test
    void countsWhatItMissedAcrossACatchingUpThatIsCutShort() {
        follow(new LogPosition("e", 5));
        Peer first = entering().send(ready("e", 8, true)).send(event(6, "desk-2"));
        calls(2);
        first.drop();

        entering().send(ready("e", 8, true)).send(event(7, "desk-2")).send(event(8, "desk-2"));

        calls(1);
        assertThat(calls(4)).containsExactly("connected recovered e 6", "event 7", "event 8", "caught up 3");
    }

    @Test
    void leavesItsOwnEchoesOut() {
        follow(null);

        entered("e", 5).send(event(6, api.clientId())).send(event(7, "desk-2"));

        assertThat(calls(2)).containsExactly("connected first afresh e 5", "event 7");
    }

    @Test
    void handsItsOwnEchoesOnWhenAskedTo() {
        follow(null, QUICK, true);

        entered("e", 5).send(event(6, api.clientId()));

        assertThat(calls(2)).containsExactly("connected first afresh e 5", "event 6");
    }

    @ParameterizedTest
    @ValueSource(ints = {4401, 1000})
    void renewsARefusedTokenAndGoesOnAtOnce(int code) {
        http.on("POST /auth/refresh", 200, "{\"token\":\"t-2\",\"refreshToken\":\"f-2\"}");
        follow(null);
        entered("e", 5).send(event(6, "desk-2")).close(code, "log in");
        Peer again = sockets.next();
        JsonNode auth = again.read();
        again.send(ready("e", 6, true));

        assertThat(auth.path("token").asText()).isEqualTo("t-2");
        assertThat(auth.path("after").asLong()).isEqualTo(6);
        assertThat(calls(4))
                .containsExactly("connected first afresh e 5", "event 6", "connected recovered e 6", "caught up 0");
    }

    @Test
    void endsWhenTheLoginCannotBeRenewed() {
        http.on("POST /auth/refresh", 401, "{\"code\":\"unauthenticated\"}");
        follow(null);
        entered("e", 5).close(4401, "log in");

        assertEndsIn(ProblemException.class);
    }

    @Test
    void endsWhenANewTokenIsRefusedToo() {
        http.on("POST /auth/refresh", 200, "{\"token\":\"t-2\",\"refreshToken\":\"f-2\"}");
        follow(null);
        entering().close(4401, "log in");
        entering().close(4401, "log in");

        assertEndsIn(ProblemException.class);
        assertThat(http.requests("POST")).hasSize(1);
    }

    @Test
    void waitsForAServerThatCannotRenewATokenNow() {
        http.on("POST /auth/refresh", 503, "{\"code\":\"unavailable\"}")
                .on("POST /auth/refresh", 200, "{\"token\":\"t-2\",\"refreshToken\":\"f-2\"}");
        follow(null);
        entered("e", 5).close(4401, "log in");
        entering().close(4401, "log in");
        Peer last = sockets.next();

        assertThat(last.read().path("token").asText()).isEqualTo("t-2");
        assertThat(calls(2)).contains("lost 10 the server answered 503");
    }

    @ParameterizedTest
    @CsvSource({
        "1001, 10, the server is going away",
        "1011, 10, 'the server closed the connection, code 1011: oops'",
        "4408, 10, the login came too late",
        "4429, 50, the server has had too many messages",
        "4508, 10, this terminal was too slow"
    })
    void comesBackFromWhatMayPass(int code, long pause, String why) {
        follow(null);
        entered("e", 5).close(code, "oops");

        assertThat(entering()).isNotNull();
        calls(1);
        assertThat(calls(1)).containsExactly("lost " + pause + " " + why);
    }

    @ParameterizedTest
    @ValueSource(ints = {4400, 4413, 1002, 1003, 1007, 1009})
    void givesUpWhereServerAndTerminalDoNotUnderstandEachOther(int code) {
        follow(null);
        entered("e", 5).close(code, "not understood");

        assertThat(assertEndsIn(FeedFaultException.class)).hasMessageContaining("code " + code + ": not understood");
    }

    @Test
    void waitsLongerEachTimeUntilTheServerIsBack() {
        follow(null);
        Peer first = standing("e", 5);
        List.of(502, 503, 504).forEach(sockets::refuseNext);
        first.drop();

        assertThat(calls(1).get(0)).startsWith("lost 10 ");
        assertThat(calls(3))
                .containsExactly(
                        "lost 20 the server answered 502",
                        "lost 50 the server answered 503",
                        "lost 50 the server answered 504");
        standing("e", 5).drop();
        assertThat(calls(1).get(0)).startsWith("lost 10 ");
    }

    @Test
    void givesUpWhereThereIsNoSocketAtAll() {
        sockets.refuseNext(404);
        follow(null);

        assertThat(assertEndsIn(FeedFaultException.class)).hasMessageContaining("it answered 404");
    }

    @Test
    void givesUpOnWhatIsNoAnswerOfAHerbergeServer() {
        follow(null);
        entering().send("<html>");

        assertEndsIn(UnexpectedAnswerException.class);
    }

    @Test
    void asksAServerThatIsSilentAndTakesSilenceForALoss() {
        Duration silence = Duration.ofSeconds(2);
        follow(null, new FeedTimings(QUICK.pauses(), LONG, LONG, Duration.ofMillis(100), silence, LONG), false);
        Peer server = entered("e", 5);

        assertThat(server.read().path("type").asText()).isEqualTo("ping");

        calls(1);
        assertThat(calls(1)).containsExactly("lost 10 nothing was heard of the server for 2 s");
        assertThat(entering()).isNotNull();
    }

    @Test
    void takesAnAnswerForALife() {
        Duration silence = Duration.ofSeconds(2);
        follow(null, new FeedTimings(QUICK.pauses(), LONG, LONG, Duration.ofMillis(100), silence, LONG), false);
        Peer server = entered("e", 5);

        for (int i = 0; i < 25; i++) {
            assertThat(server.read().path("type").asText()).isEqualTo("ping");
            server.send("{\"type\":\"pong\",\"seq\":5}");
        }
        server.send(event(6, "desk-2"));

        assertThat(calls(2)).containsExactly("connected first afresh e 5", "event 6");
    }

    @Test
    void givesUpOnASocketWhereNobodySpeaks() {
        follow(null, new FeedTimings(QUICK.pauses(), LONG, Duration.ofMillis(100), LONG, LONG, LONG), false);
        sockets.next();

        assertThat(calls(1)).containsExactly("lost 10 the server did not answer in time");
    }

    @Test
    void putsPartsOfAFrameTogether() {
        follow(null);

        entered("e", 5)
                .sendInTwo(event(6, "Größmann"))
                .ping()
                .send("{\"type\":\"novelty\",\"seq\":9}")
                .send(event(7, "x"));

        assertThat(calls(3)).containsExactly("connected first afresh e 5", "event 6", "event 7");
    }

    @Test
    void saysGoodbyeAndTellsNothingMore() throws Exception {
        follow(null);
        Peer server = entered("e", 5);
        calls(1);

        following().feed().close();

        assertThat(server.closeCode()).isEqualTo(1000);
        following().running().get(Patience.SECONDS, TimeUnit.SECONDS);
        assertThat(calls).isEmpty();
    }

    @Test
    void endsInTheMiddleOfAPause() throws Exception {
        follow(null, new FeedTimings(List.of(Duration.ofHours(1)), LONG, LONG, LONG, LONG, LONG), false);
        entering().drop();
        calls(1);

        following().feed().close();

        following().running().get(Patience.SECONDS, TimeUnit.SECONDS);
        assertThat(following().feed().position()).isEmpty();
    }

    @Test
    void endsWhereItIsInterrupted() throws Exception {
        follow(null);
        entered("e", 5);
        calls(1);

        threads.shutdownNow();

        assertThat(threads.awaitTermination(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsInWhatItsListenerThrows() {
        begin(new RealtimeFeed(
                api,
                new Notes() {
                    @Override
                    public void onEvent(Event event) {
                        throw new IllegalArgumentException("no " + event.seq());
                    }
                },
                null,
                false));
        entered("e", 5).send(event(6, "desk-2"));

        assertEndsIn(IllegalArgumentException.class);
        assertThat(following().feed().position()).contains(new LogPosition("e", 5));
    }

    /** Waits for a client and returns it after its authentication. */
    private Peer entering() {
        Peer peer = sockets.next();
        assertThat(peer.read().path("type").asText()).isEqualTo("auth");
        return peer;
    }

    private Peer entered(String epoch, long seq) {
        return entering().send(ready(epoch, seq, false));
    }

    /** Waits until the client is connected and the listener was called. */
    private Peer standing(String epoch, long seq) {
        Peer peer = entered(epoch, seq);
        assertThat(calls(1).get(0)).startsWith("connected");
        return peer;
    }

    private void follow(@Nullable LogPosition from) {
        follow(from, QUICK, false);
    }

    private void follow(@Nullable LogPosition from, FeedTimings pace, boolean echoes) {
        begin(new RealtimeFeed(api, new Notes(), from, echoes, pace, () -> 0.5));
    }

    private void begin(RealtimeFeed feed) {
        following = new Following(feed, threads.submit(feed));
    }

    private Following following() {
        return Objects.requireNonNull(following, "nothing is followed yet");
    }

    private Throwable assertEndsIn(Class<? extends Throwable> type) {
        Throwable[] cause = new Throwable[1];
        assertThatThrownBy(() -> following().running().get(Patience.SECONDS, TimeUnit.SECONDS))
                .isInstanceOfSatisfying(ExecutionException.class, ended -> cause[0] = ended.getCause());
        assertThat(cause[0]).isInstanceOf(type);
        return cause[0];
    }

    /** Returns the next calls of the listener. */
    private List<String> calls(int count) {
        return Stream.generate(this::toldNext).limit(count).toList();
    }

    private String toldNext() {
        try {
            String next = calls.poll(Patience.SECONDS, TimeUnit.SECONDS);
            assertThat(next).as("the listener is told something").isNotNull();
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String ready(String epoch, long seq, boolean recovered) {
        return "{\"type\":\"ready\",\"epoch\":\"%s\",\"seq\":%d,\"recovered\":%s,\"user\":{\"id\":2}}"
                .formatted(epoch, seq, recovered);
    }

    private static String event(long seq, String clientId) {
        return """
                {"type":"guest-updated","seq":%d,"entity":"guest","id":7,"version":%d,"payload":{"id":7},"userId":2,\
                "username":"anna","clientId":"%s","timestamp":"2026-12-23T10:00:00Z"}""".formatted(seq, seq, clientId);
    }

    /** Records its calls. */
    private class Notes implements FeedListener {

        @Override
        public void onConnected(Connected connected) {
            calls.add("connected " + (connected.first() ? "first " : "")
                    + (connected.recovered() ? "recovered " : "afresh ")
                    + connected.position().epoch() + " " + connected.position().seq());
        }

        @Override
        public void onEvent(Event event) {
            calls.add("event " + event.seq());
        }

        @Override
        public void onCaughtUp(int missed) {
            calls.add("caught up " + missed);
        }

        @Override
        public void onDisconnected(String why, Duration pause) {
            calls.add("lost " + pause.toMillis() + " " + why);
        }
    }
}
