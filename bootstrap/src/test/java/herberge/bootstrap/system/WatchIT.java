package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.process.ExitCode;
import herberge.domain.testing.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The terminal client watches a real server, as a process of its own. */
class WatchIT {

    private static final LocalDate DAY = LocalDate.of(2041, 12, 24);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient ben = house.ben();

    @TempDir
    Path config;

    private DeskUnderTest desk;

    @BeforeEach
    void logIn() {
        desk = new DeskUnderTest(config, ben.url());
        desk.logIn("anna");
    }

    @Test
    void tellsWhatOthersDoInSentences() throws Exception {
        long linde = ben.addRoom("Linde", 2).id();
        long eiche = ben.addRoom("Eiche", 2).id();
        long guest = ben.addGuest("Jürgen", "Größmann").id();
        try (DeskProcess watch = watching("--entity", "booking")) {
            Reply booked = ben.book(linde, guest, DAY, DAY.plusDays(3));
            Reply moved = ben.patch("/bookings/" + booked.id(), 1, Map.of("roomId", eiche, "checkOut", "2041-12-28"))
                    .expect(200);
            ben.patch("/bookings/" + booked.id(), moved.version(), Map.of("notes", "spät"))
                    .expect(200);
            ben.step(booked.id(), "cancel", 3).expect(200);
            house.admin().delete("/bookings/" + booked.id(), 4).expect(204);

            String number = booked.body().path("reservationNumber").asText();
            String which = "booking " + number + " (Jürgen Größmann)";
            assertThat(watch.lines(5))
                    .extracting(line -> line.replaceFirst("^[0-9]{2}:[0-9]{2} ", ""))
                    .containsExactly(
                            "ben booked " + number + ": Linde, Tue 2041-12-24 to Fri 2041-12-27 (3 nights),"
                                    + " Jürgen Größmann, 1 person, confirmed.",
                            "ben moved " + which + " to Eiche, Tue 2041-12-24 to Sat 2041-12-28 (4 nights).",
                            "ben changed notes of " + which + ".",
                            "ben cancelled " + which + ".",
                            "admin deleted booking " + number + ".");
        }
    }

    @Test
    void knowsWhatWasBeforeItCame() throws Exception {
        long room = ben.addRoom("Ahorn", 2).id();
        long guest = ben.addGuest("Ada", "Aal").id();
        EventCursor before = EventCursor.now(ben);
        Reply booked = ben.book(room, guest, DAY, DAY.plusDays(3));
        Reply second = ben.book(room, guest, DAY.plusDays(10), DAY.plusDays(12));
        String number = booked.body().path("reservationNumber").asText();
        long place = before.behind(ben, EventCursor.event("booking-created", second.id()))
                .seq();
        try (DeskProcess watch =
                DeskProcess.at(desk, "watch", "--after", Long.toString(place), "--entity", "booking", "--count", "2")) {
            ben.patch("/bookings/" + booked.id(), 1, Map.of("checkOut", "2041-12-28"))
                    .expect(200);
            house.admin().delete("/bookings/" + second.id(), 1).expect(204);

            assertThat(watch.exitCode()).as(watch.err()).isZero();
            assertThat(watch.lines().get(0))
                    .endsWith("ben moved booking " + number
                            + " (Ada Aal) to Ahorn, Tue 2041-12-24 to Sat 2041-12-28 (4 nights).");
            assertThat(watch.lines().get(1))
                    .endsWith("admin deleted booking "
                            + second.body().path("reservationNumber").asText() + ".");
        }
    }

    @Test
    void leavesOutWhatItsOwnDeskDoes() throws Exception {
        try (DeskProcess watch = watching("-o", "json", "--entity", "guest");
                DeskProcess all = watching("-o", "json", "--entity", "guest", "--own")) {
            desk.run("guests", "add", "Echo", "Eigen").expect(ExitCode.OK);
            house.anna().addGuest("Andere", "Stelle");

            assertThat(all.lines(2)).hasSize(2);
            assertThat(watch.lines(1)).hasSize(1).first().asString().contains("Andere");
        }
    }

    @Test
    void endsCleanlyOnCtrlC() throws Exception {
        try (DeskProcess watch = watching()) {
            ben.addGuest("Noch", "Da");
            watch.lines(1);

            assertThat(watch.signal("INT")).as(watch.err()).isZero();
            assertThat(watch.err()).isEmpty();
        }
    }

    @Test
    void endsQuietlyWithItsReader() throws Exception {
        try (DeskProcess watch = DeskProcess.into(desk, "head -n 1", "watch", "-o", "json", "--entity", "guest")) {
            await().pollInterval(Duration.ofMillis(500)).until(() -> {
                ben.addGuest("Immer", "Wieder");
                return !watch.process().isAlive();
            });

            assertThat(watch.lines()).hasSize(1);
            assertThat(watch.err()).isEqualTo("code 0\n");
        }
    }

    @Test
    void endsWithItsLogin() throws Exception {
        try (DeskProcess watch = watching()) {
            ben.addGuest("Noch", "Da");
            watch.lines(1);
            for (JsonNode session : desk.json("sessions").path("items")) {
                if (session.path("current").asBoolean()) {
                    String path = "/auth/sessions/" + session.path("id").asLong();
                    house.anna().delete(path).expect(204);
                }
            }

            assertThat(watch.exitCode()).as(watch.err()).isEqualTo(ExitCode.LOGIN);
            assertThat(watch.err()).contains("Log in with: herberge login");
        }
    }

    @Test
    void showsEveryChangeOnceAcrossAKilledServer(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        int port = FreePort.pick();
        ServerProcess server = ServerProcess.keeping(data, port);
        try {
            HouseClient admin = HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
            DeskUnderTest office = new DeskUnderTest(config, admin.url());
            office.logIn("admin");
            EventCursor start = EventCursor.now(admin);
            long first = admin.addGuest("Erster", "Gast").id();
            // behind the events of the login and the new password
            long before = start.behind(admin, EventCursor.event("guest-created", first))
                    .seq();
            try (DeskProcess watch = DeskProcess.at(office, "watch", "-o", "json", "--after", Long.toString(before))) {
                addGuests(admin, 20);
                watch.lines(20);
                server.kill();
                await().until(() -> watch.err().contains("connection lost"));
                server = ServerProcess.keeping(data, port);
                server.url();
                addGuests(admin, 30);
                await().until(() -> watch.err().contains("caught up"));
                addGuests(admin, 10);

                List<Long> seqs = watch.lines(60).stream()
                        .map(DeskUnderTest::parsed)
                        .map(event -> event.path("seq").asLong())
                        .toList();
                assertThat(seqs)
                        .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + 60)
                                .boxed()
                                .toList());
                assertThat(watch.err().lines().toList())
                        .hasSize(2)
                        .satisfiesExactly(
                                lost -> assertThat(lost).matches("herberge: connection lost \\(.*\\); trying again"),
                                back -> assertThat(back)
                                        .matches("herberge: connection back, [0-9]+ changes? caught up"));
                assertThat(watch.signal("TERM")).isZero();
            }
        } finally {
            server.close();
        }
    }

    private static void addGuests(HouseClient client, int count) {
        for (int i = 0; i < count; i++) {
            client.addGuest("Gast", "Nummer" + i);
        }
    }

    /** Watches from now on: all changes made after the return are shown. */
    private DeskProcess watching(String... options) throws Exception {
        house.settle();
        String after = Long.toString(EventCursor.now(ben).seq());
        return DeskProcess.at(
                desk,
                Stream.concat(Stream.of("watch", "--after", after), Arrays.stream(options))
                        .toArray(String[]::new));
    }
}
