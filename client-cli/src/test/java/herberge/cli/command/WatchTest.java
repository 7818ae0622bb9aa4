package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.Main;
import herberge.cli.Patience;
import herberge.cli.SocketServer;
import herberge.cli.SocketServer.Peer;
import herberge.cli.TerminalTest;
import herberge.cli.api.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchTest extends TerminalTest {

    private final SocketServer sockets = new SocketServer(server);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void openTheHouse() {
        env.put("HERBERGE_SERVER", sockets.url());
        server.on("GET /info", 200, INFO);
    }

    @AfterEach
    void closeTheSockets() {
        threads.shutdownNow();
        sockets.close();
    }

    @Test
    void tellsWhoDidWhatAndWhen() throws Exception {
        server.on("GET /bookings/17/history?limit=20", 200, page("""
                {"version":2,"at":"2026-12-23T13:03:00Z","userId":2,"username":"anna","operation":"updated","changes":[
                {"field":"roomId","from":4,"to":3}]}"""));
        Future<Run> watching = watch("watch", "--count", "3");

        entered()
                .send(event(6, "booking-updated", "booking", 17, 2, booking(17, 2, "confirmed")))
                .send(event(7, "booking-updated", "booking", 17, 3, booking(17, 3, "checked-in")))
                .send(event(8, "booking-deleted", "booking", 17, 4, "{\"id\":17}"));

        assertThat(ended(watching)).isEqualTo(new Run(0, """
                14:03 anna moved booking 2026-17 (Jürgen Größmann) to 3 - Einzelzimmer, Thu 2026-12-24 to Sun \
                2026-12-27 (3 nights).
                14:03 anna checked in booking 2026-17 (Jürgen Größmann).
                14:03 anna deleted booking 2026-17.
                """, ""));
        assertThat(server.requests("GET")).hasSize(2); // the second event needed no request
    }

    @Test
    void namesTheDayWhereItIsAnother() throws Exception {
        Future<Run> watching = watch("watch", "--count", "2");

        String guest =
                event(6, "guest-created", "guest", 1, 1, "{\"id\":1,\"firstName\":\"Ada\",\"lastName\":\"Aal\"}");
        entered()
                .send(guest.replace("13:03", "23:30"))
                .send(guest.replace("\"seq\":6", "\"seq\":7").replace("13:03", "23:31"));

        assertThat(ended(watching).out()).isEqualTo("""
                Thu 2026-12-24 00:30 anna added guest Ada Aal (1).
                00:31 anna added guest Ada Aal (1).
                """);
    }

    @Test
    void writesALineOfJsonForEachChange() throws Exception {
        Future<Run> watching = watch("watch", "-o", "json", "--count", "2");
        String first = event(6, "guest-created", "guest", 1, 1, "{\"id\":1}");
        String second = event(7, "guest-updated", "guest", 1, 2, "{\"id\":1}");

        entered().send(first.replace(",", ",\n ")).send(second);

        assertThat(ended(watching)).isEqualTo(new Run(0, first + "\n" + second + "\n", ""));
        assertThat(server.requests("GET")).hasSize(1);
    }

    @Test
    void writesRowsOfCsvUnderOneHeading() throws Exception {
        Future<Run> watching = watch("watch", "-o", "csv", "--count", "1");

        entered().send(event(6, "guest-created", "guest", 1, 1, "{\"id\":1}"));

        assertThat(ended(watching).out().lines())
                .containsExactly(
                        "seq,timestamp,username,type,entity,id,version,clientId",
                        "6,2026-12-23T13:03:00Z,anna,guest-created,guest,1,1,desk-2");
    }

    @Test
    void showsOnlyTheKindsThatAreWanted() throws Exception {
        server.on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"Linde\"}");
        Future<Run> watching = watch("watch", "--entity", "block", "--entity", "guest", "--count", "2");

        entered()
                .send(event(6, "booking-created", "booking", 17, 1, BOOKING))
                .send(event(7, "room-block-created", "room-block", 5, 1, """
                        {"id":5,"roomId":3,"from":"2026-12-28","to":"2026-12-30","reason":"Neuer Boden"}"""))
                .send(event(8, "guest-deleted", "guest", 1, 2, "{\"id\":1}"));

        assertThat(ended(watching).out()).isEqualTo("""
                14:03 anna blocked Linde, Mon 2026-12-28 to Wed 2026-12-30 (Neuer Boden).
                14:03 anna deleted guest (1).
                """);
    }

    @Test
    void letsNoNameSteerTheTerminal() throws Exception {
        Future<Run> watching = watch("watch", "--count", "1");

        entered().send(event(6, "guest-created", "guest", 1, 1, """
                {"id":1,"firstName":"\\u001b[2J\\u009b31mEve","lastName":"\\nAal\\u202e"}"""));

        assertThat(ended(watching).out()).isEqualTo("14:03 anna added guest [2J31mEve  Aal (1).\n");
    }

    @Test
    void saysWhenTheConnectionIsLostAndBack() throws Exception {
        Future<Run> watching = watch("watch", "--count", "3");
        Peer first = entered();
        first.send(event(6, "guest-created", "guest", 1, 1, "{\"id\":1}"));
        sockets.refuseNext(503);
        first.close(1001, "bye");

        Peer again = sockets.next();
        assertThat(again.read().path("after").asLong()).isEqualTo(6);
        again.send(ready("e", 7, true))
                .send(event(7, "guest-created", "guest", 2, 1, "{\"id\":2}"))
                .send(event(8, "guest-created", "guest", 3, 1, "{\"id\":3}"));

        Run run = ended(watching);
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.err()).isEqualTo("""
                herberge: connection lost (the server is going away); trying again
                herberge: connection back, 1 change caught up
                """);
    }

    @Test
    void saysThatAllIsToBeLoadedAfresh() throws Exception {
        Future<Run> watching = watch("watch", "--count", "1");
        entered().close(1001, "bye");

        Peer again = sockets.next();
        again.read();
        again.send(ready("other", 3, false)).send(event(4, "guest-created", "guest", 1, 1, "{\"id\":1}"));

        assertThat(ended(watching).err())
                .endsWith("herberge: connection back, but what changed in between cannot be had:"
                        + " load afresh what you follow\n");
    }

    @Test
    void beginsAfterAChangeThatIsNamed() throws Exception {
        Future<Run> watching = watch("watch", "--since", "40", "--count", "1");
        Peer peer = sockets.next();
        JsonNode auth = peer.read();
        peer.send(ready("e", 41, true)).send(event(41, "guest-created", "guest", 1, 1, "{\"id\":1}"));

        assertThat(auth.path("after").asLong()).isEqualTo(40);
        assertThat(auth.path("epoch").asText()).isEqualTo("e");
        assertThat(ended(watching).code()).isZero();
    }

    @Test
    void endsWhereItCannotBeginAfterThatChange() throws Exception {
        Future<Run> watching = watch("watch", "--after", "40", "--epoch", "lost");
        Peer peer = sockets.next();
        assertThat(peer.read().path("epoch").asText()).isEqualTo("lost");
        peer.send(ready("e", 900, false));

        Run run = ended(watching);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("herberge: What changed since cannot be had in full any more. Load afresh what you follow,"
                        + " and watch from there.\n");
    }

    @Test
    void leavesOutWhatThisDeskDoes() throws Exception {
        env.put("HERBERGE_TOKEN", "");
        server.on(
                        "POST /auth/login",
                        200,
                        "{\"token\":\"t-1\",\"refreshToken\":\"f-1\",\"user\":{\"username\":\"anna\"}}")
                .on("GET /rooms?limit=500", 200, page());
        runWithInput("pw\n", "login", "-u", "anna", "--password-stdin");
        run("rooms");
        String desk = server.requests("GET").get(0).header("X-Client-Id");
        Future<Run> watching = watch("watch", "--count", "1");
        Peer peer = sockets.next();
        JsonNode auth = peer.read();
        peer.send(ready("e", 5, false))
                .send(event(6, "guest-created", "guest", 1, 1, "{\"id\":1}").replace("desk-2", desk))
                .send(event(7, "guest-created", "guest", 2, 1, "{\"id\":2}"));

        assertThat(ended(watching).out()).isEqualTo("14:03 anna added guest (2).\n");
        assertThat(auth.path("clientId").asText()).isEqualTo(desk);
    }

    @Test
    void showsWhatThisDeskDoesWhenAskedTo() throws Exception {
        Future<Run> watching = watch("watch", "--count", "1", "--own");
        Peer peer = sockets.next();
        String desk = peer.read().path("clientId").asText();
        peer.send(ready("e", 5, false))
                .send(event(6, "guest-created", "guest", 1, 1, "{\"id\":1}").replace("desk-2", desk));

        assertThat(ended(watching).out()).isEqualTo("14:03 anna added guest (1).\n");
    }

    @Test
    void asksForALoginWhenItHasEnded() throws Exception {
        Future<Run> watching = watch("watch");
        entered().close(4401, "log in");

        assertThat(ended(watching))
                .isEqualTo(
                        new Run(
                                4,
                                "",
                                "herberge: The server does not take the token in HERBERGE_TOKEN: it is wrong, or it has ended.\n"));
    }

    @Test
    void endsInASentenceWhereTheServerDoesNotUnderstand() throws Exception {
        Future<Run> watching = watch("watch");
        entered().close(4400, "not \u001bunderstood");

        assertThat(ended(watching))
                .isEqualTo(new Run(
                        70,
                        "",
                        "herberge: The server closed the connection because of what this terminal sent"
                                + " (code 4400: not understood). Are both of the same version?\n"));
    }

    @Test
    void saysThatNoServerAnswers() {
        env.put("HERBERGE_SERVER", "http://127.0.0.1:1");

        assertThat(run("watch").code()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--entity cat | \"cat\" is no kind of thing: use booking, group, guest, room, room-block, credit, payment, payer, invoice, reminder, service, discount, user.",
                "--count 0 | --count takes a number from 1 on.",
                "--after -1 | --after takes a number from 0 on.",
                "--epoch e | --epoch says in which log --after counts; say --after too."
            })
    void refusesAWrongCommandLine(String options, String sentence) {
        Run run = run(("watch " + options).split(" "));

        assertThat(run).isEqualTo(new Run(2, "", "herberge: " + sentence + "\n"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void endsQuietlyWhenNobodyReadsAnyMore() throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Head head = new Head();
        Future<Integer> watching = threads.submit(() -> Main.run(
                new String[] {"watch"},
                Map.of("HERBERGE_SERVER", sockets.url(), "HERBERGE_TOKEN", "t-1", "XDG_CONFIG_HOME", config.toString()),
                InputStream.nullInputStream(),
                new PrintStream(head, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8)));

        entered()
                .send(event(6, "guest-created", "guest", 1, 1, "{\"id\":1}"))
                .send(event(7, "guest-created", "guest", 2, 1, "{\"id\":2}"));

        assertThat(watching.get(Patience.SECONDS, TimeUnit.SECONDS)).isZero();
        assertThat(head.taken.toString(StandardCharsets.UTF_8)).isEqualTo("14:03 anna added guest (1).\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** A stream that accepts one line and then fails. */
    private static final class Head extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            if (taken.toString(StandardCharsets.UTF_8).endsWith("\n")) {
                throw new IOException("broken pipe");
            }
            taken.write(b);
        }
    }

    private Future<Run> watch(String... args) {
        return threads.submit(() -> run(args));
    }

    private static Run ended(Future<Run> watching) throws InterruptedException, ExecutionException, TimeoutException {
        return watching.get(Patience.SECONDS, TimeUnit.SECONDS);
    }

    private Peer entered() {
        Peer peer = sockets.next();
        assertThat(peer.read().path("type").asText()).isEqualTo("auth");
        return peer.send(ready("e", 5, false));
    }

    private static String ready(String epoch, long seq, boolean recovered) {
        return "{\"type\":\"ready\",\"epoch\":\"%s\",\"seq\":%d,\"recovered\":%s,\"user\":{\"id\":2}}"
                .formatted(epoch, seq, recovered);
    }

    private static String event(long seq, String type, String entity, long id, long version, String payload) {
        return """
                {"type":"%s","seq":%d,"entity":"%s","id":%d,"version":%d,"payload":%s,"userId":2,"username":"anna",\
                "clientId":"desk-2","timestamp":"2026-12-23T13:03:00Z"}""".formatted(type, seq, entity, id, version, Json.write(Json.parse(payload)));
    }
}
