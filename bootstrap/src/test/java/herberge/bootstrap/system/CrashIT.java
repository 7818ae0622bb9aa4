package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.embedded.EmbeddedDatabase;
import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Server and database are killed while many clients book: everything that was answered is kept, and nothing is
 * incomplete.
 */
class CrashIT {

    private static final int CLIENTS = 8;

    /** Finds every row that one transaction should have written together with another row, and did not. */
    private static final String HALF_DONE = """
            select 'booking without nights ' || b.id from booking b left join occupancy o on o.booking_id = b.id
             where (b.status not in ('cancelled', 'no-show')) <> (o.booking_id is not null)
                or (o.room_id, o.check_in, o.check_out) <> (b.room_id, b.check_in, b.check_out)
            union all
            select 'booking without history ' || b.id from booking b
             where b.version <> (select count(*) from audit_log l where l.table_name = 'booking' and l.record_id = b.id)
            union all
            select 'history without booking ' || l.record_id from audit_log l
             where l.table_name = 'booking'
               and not exists (select from booking b where b.id = l.record_id)
               and not exists (select from audit_log d
                                where d.table_name = 'booking' and d.record_id = l.record_id and d.operation = 'deleted')
            union all
            select 'key without answer ' || key from idempotency_key where outcome is null
            """;

    @TempDir
    static Path folder;

    private static ServerProcess server;
    private static HouseClient admin;

    @BeforeAll
    static void open() throws IOException {
        server = ServerProcess.keeping(data());
        admin = HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void everyAnsweredWriteOutlivesAKilledServer() throws Exception {
        BookingLoad load = new BookingLoad(admin, "killed").start(CLIENTS);
        load.untilBooked(60);

        killAndRestart();
        load.stop();

        assertThat(load.booked())
                .allSatisfy((number, reply) -> assertThat(reply.status()).isEqualTo(201));
        load.booked()
                .forEach((number, reply) -> admin.get("/bookings/" + reply.id()).expect(200));
        load.changed().forEach((number, reply) -> {
            Reply now = admin.get("/bookings/" + reply.id()).expect(200);
            assertThat(now.text()).isEqualTo(reply.text());
        });
        assertThat(sql(HALF_DONE)).isEmpty();
    }

    @Test
    void everyKeyBooksOnceAcrossAKill() throws Exception {
        BookingLoad load = new BookingLoad(admin, "keyed").start(CLIENTS);
        load.untilBooked(60);

        killAndRestart();
        load.stop();

        repeatEverything(load);
    }

    @Test
    void aKeyIsAnsweredByTheBookingThatWasKeptBeforeTheAnswerWas() throws Exception {
        BookingLoad load = new BookingLoad(admin, "unheard");
        Map<String, Object> wanted = load.wanted(0);
        List<String> kept;
        try (Socket deaf = sent(wanted)) {
            assertThat(deaf.isConnected()).isTrue();
            kept = await().pollInterval(Duration.ofMillis(5)).until(() -> bookings(load), ids -> ids.size() == 1);
            server.kill();
        }
        server = ServerProcess.keeping(data());
        admin = admin.movedTo(server.url());

        Reply again =
                admin.post("/bookings", wanted, "Idempotency-Key", "unheard").expect(201);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(List.of(String.valueOf(again.id()))).isEqualTo(kept);
        assertThat(admin.get("/bookings/" + again.id()).expect(200).text()).isEqualTo(again.text());
        assertThat(bookings(load)).isEqualTo(kept);
    }

    /** Sends a request to a server that is killed before it answers. */
    private static Socket sent(Map<String, Object> wanted) throws IOException {
        byte[] body = HouseClient.json(wanted).getBytes(StandardCharsets.UTF_8);
        URI url = URI.create(server.url());
        Socket socket = new Socket(url.getHost(), url.getPort());
        String head = "POST /api/v1/bookings HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + admin.token()
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: unheard\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
        return socket;
    }

    @RepeatedTest(5)
    @Tag("thorough")
    void everyKeyBooksOnceAcrossManyKills() throws Exception {
        everyKeyBooksOnceAcrossAKill();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aKilledDatabaseComesBackByItself(boolean withItsChildren) throws Exception {
        BookingLoad load = new BookingLoad(admin, "database-" + withItsChildren).start(CLIENTS);
        load.untilBooked(20);
        long killed = postmaster();

        kill(killed, withItsChildren);
        await().until(() -> refused(load).findAny().isPresent());
        await().until(() -> postmaster() != killed && ready());
        int before = load.booked().size();
        load.untilBooked(before + 20);
        load.stop();

        assertThat(refused(load)).allSatisfy(reply -> {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
            assertThat(reply.code()).isEqualTo("unavailable");
            assertThat(reply.header("Retry-After")).matches("[1-9][0-9]*");
        });
        repeatEverything(load);
    }

    private static void repeatEverything(BookingLoad load) throws IOException {
        for (int number = 0; number < load.asked(); number++) {
            Reply again = load.book(admin, number).expect(201);
            Reply first = load.booked().get(number);
            if (first != null && first.status() == 201) {
                assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
                assertThat(again.text()).isEqualTo(first.text());
            }
            assertThat(load.change(admin, number, again.id()).expect(200).version())
                    .isEqualTo(2);
        }
        assertThat(bookings(load)).hasSize(load.asked());
        assertThat(sql(HALF_DONE)).isEmpty();
    }

    private static Stream<Reply> refused(BookingLoad load) {
        return Stream.concat(load.booked().values().stream(), load.changed().values().stream())
                .filter(reply -> reply.status() >= 300);
    }

    private static boolean ready() {
        return admin.send("GET", "/health/ready", null).status() == 200;
    }

    private static void killAndRestart() throws Exception {
        server.kill();
        server = ServerProcess.keeping(data());
        admin = admin.movedTo(server.url());
    }

    private static void kill(long postmaster, boolean withItsChildren) {
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> children = process.children().toList();
        ServerProcess.kill(process);
        if (withItsChildren) {
            children.forEach(ServerProcess::kill);
        }
    }

    /** The process id of the running PostgreSQL, or 0 while there is none. */
    private static long postmaster() throws IOException {
        Path file = data().resolve("postgres").resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
        } catch (NoSuchFileException gone) {
            return 0;
        }
    }

    private static List<String> bookings(BookingLoad load) {
        return sql("select id from booking where room_id in " + load.rooms());
    }

    private static List<String> sql(String query) {
        return HouseUnderTest.sql(
                EmbeddedDatabase.findRunning(data()).map(DatabaseAccess::to).orElseThrow(), query);
    }

    private static Path data() {
        return folder.resolve("data");
    }
}
