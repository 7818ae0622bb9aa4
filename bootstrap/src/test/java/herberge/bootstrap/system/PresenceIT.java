package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.testing.Patience;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every user sees who views or edits what, on any server; here bookings are visible to their creators only. */
class PresenceIT {

    private static final Map<String, String> OWN = Map.of("HERBERGE_SECURITY_BOOKING_VISIBILITY", "own");

    @TempDir
    static Path folder;

    private static HouseUnderTest house;
    private static HouseClient bensServer;
    private static HouseClient adminsServer;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(OWN, Clock.system(HouseUnderTest.BERLIN));
        String second = house.secondServer(OWN);
        bensServer = house.ben().movedTo(second);
        adminsServer = house.admin().movedTo(second);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static long room(String name) {
        return house.anna().addRoom(name, 2).id();
    }

    @Test
    void showsTwoEditorsEachOtherAcrossServers() {
        long room = room("Ahorn");
        Instant before = Instant.now(Clock.systemUTC());
        try (SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(bensServer)) {
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");
            ben.focus("room", room, "edit");

            anna.awaitAt("room", room, "Anna Berger edit, Ben Wimmer edit");
            ben.awaitAt("room", room, "Anna Berger edit, Ben Wimmer edit");
            JsonNode first = ben.await(frame -> frame.path("type").asText().equals("presence")
                            && frame.path("entity").asText().equals("room")
                            && frame.path("id").asLong() == room
                            && !frame.path("users").isEmpty())
                    .path("users")
                    .get(0);
            assertThat(first.size()).isEqualTo(4);
            assertThat(first.path("userId").asLong())
                    .isEqualTo(house.anna()
                            .get("/auth/session")
                            .expect(200)
                            .body()
                            .path("user")
                            .path("id")
                            .asLong());
            assertThat(Instant.parse(first.path("since").asText()))
                    .isBetween(before.minusSeconds(1), before.plus(Patience.LIMIT));
            anna.blur("room", room);
            ben.awaitAt("room", room, "Ben Wimmer edit");
            ben.blur("room", room);
            anna.awaitAt("room", room, "");
        }
    }

    @Test
    void tellsWhoComesInOfEverybodyThereIs() {
        long guest = house.anna().addGuest("Da", "Gewesen").id();
        try (SocketClient anna = SocketClient.of(house.anna())) {
            anna.focus("guest", guest, "view");
            anna.awaitAt("guest", guest, "Anna Berger view");

            try (SocketClient here = SocketClient.of(house.ben());
                    SocketClient there = SocketClient.of(bensServer)) {
                here.awaitAt("guest", guest, "Anna Berger view");
                there.awaitAt("guest", guest, "Anna Berger view");
            }
        }
    }

    @Test
    void forgetsWhoseConnectionEnds() {
        long room = room("Birke");
        try (SocketClient ben = SocketClient.of(bensServer)) {
            SocketClient anna = SocketClient.of(house.anna());
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");
            anna.close();
            ben.awaitAt("room", room, "");
        }
    }

    @Test
    void hidesWhoAnswersNoMoreUntilTheyDo() {
        long room = room("Buche");
        String hasty =
                house.secondServer(PatientTimings.withPresenceTimeout(Duration.ofMillis(200), Duration.ofSeconds(1)));
        try (SocketClient ben = SocketClient.of(bensServer);
                SocketClient anna = SocketClient.of(house.anna().movedTo(hasty))) {
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");
            anna.goDeaf();
            await().until(() -> ben.at("room", room).isEmpty());
            anna.hearAgain();
            ben.awaitAt("room", room, "Anna Berger edit");
        }
    }

    @Test
    @Tag("thorough")
    void keepsWhoSaysNothingButIsThere() {
        long room = room("Dauer");
        String hasty =
                house.secondServer(PatientTimings.withPresenceTimeout(Duration.ofMillis(500), Duration.ofSeconds(5)));
        try (SocketClient anna = SocketClient.of(house.anna().movedTo(hasty));
                SocketClient ben = SocketClient.of(bensServer)) {
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");

            await().during(Duration.ofSeconds(7))
                    .until(() -> ben.at("room", room).equals("Anna Berger edit"));
        }
    }

    @Test
    void forgetsThePeopleOfAKilledServer() throws Exception {
        long room = room("Erle");
        try (ServerProcess third = ServerProcess.on(house.access(), folder);
                SocketClient ben = SocketClient.of(bensServer)) {
            SocketClient anna = SocketClient.of(house.anna().movedTo(third.url()));
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");

            third.kill();

            await().until(() -> ben.at("room", room).isEmpty());
            anna.close();
        }
    }

    @Test
    void keepsForeignBookingsAndUsersFromTheDesk() {
        long room = room("Fichte");
        long guest = house.anna().addGuest("Frem", "De").id();
        LocalDate day = house.anna().today().plusDays(5);
        long booking = house.anna().book(room, guest, day, day.plusDays(1)).id();
        long user = house.admin()
                .get("/auth/session")
                .expect(200)
                .body()
                .path("user")
                .path("id")
                .asLong();
        try (SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(bensServer);
                SocketClient admin = SocketClient.of(adminsServer)) {
            anna.focus("booking", booking, "edit");
            admin.awaitAt("booking", booking, "Anna Berger edit");
            admin.focus("user", user, "view");
            admin.awaitAt("user", user, "admin view");
            anna.focus("room", room, "view"); // comes after the others
            ben.awaitAt("room", room, "Anna Berger view");

            assertThat(ben.at("booking", booking)).isEqualTo("-");
            assertThat(ben.at("user", user)).isEqualTo("-");
            anna.awaitAt("booking", booking, "Anna Berger edit");

            ben.focus("booking", booking, "view");
            String hidden = ben.await("error").toString();
            assertThat(hidden).isEqualTo(errorOf("booking", booking));
            ben.blur("booking", booking);
            ben.focus("booking", 987_654, "view");
            String missing = errorOf("booking", 987_654);
            ben.await(frame -> frame.toString().equals(missing));
            ben.focus("user", user, "view");
            ben.await(frame -> frame.path("code").asText().equals("forbidden"));
        }
    }

    /** A group belongs to the user who made it, like its bookings. */
    @Test
    void keepsForeignGroupsFromTheDesk() {
        long room = room("Ginster");
        long guest = house.anna().addGuest("Chor", "Leiterin").id();
        long group = house.anna()
                .post("/groups", Map.of("name", "Chor", "contactGuestId", guest))
                .expect(201)
                .id();
        try (SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(bensServer);
                SocketClient admin = SocketClient.of(adminsServer)) {
            anna.focus("group", group, "edit");
            admin.awaitAt("group", group, "Anna Berger edit");
            admin.focus("group", group, "view");
            anna.awaitAt("group", group, "Anna Berger edit, admin view");
            anna.focus("room", room, "view"); // comes after the others
            ben.awaitAt("room", room, "Anna Berger view");

            assertThat(ben.at("group", group)).isEqualTo("-");
            ben.focus("group", group, "view");
            assertThat(ben.await("error").toString()).isEqualTo(errorOf("group", group));
        }
    }

    /** No client changes its focus: the reminder is reassigned. */
    @Test
    void followsAReminderToWhomItIsGiven() {
        HouseClient carla = house.hire("carla", "user").movedTo(bensServer.url());
        long reminder = house.admin()
                .post(
                        "/reminders",
                        Map.of(
                                "title",
                                "Bettchen",
                                "dueDate",
                                house.anna().today().toString(),
                                "assignedTo",
                                userId(house.ben())))
                .expect(201)
                .id();
        try (SocketClient admin = SocketClient.of(house.admin());
                SocketClient ben = SocketClient.of(bensServer);
                SocketClient carlas = SocketClient.of(carla)) {
            admin.focus("reminder", reminder, "edit");
            ben.awaitAt("reminder", reminder, "admin edit");
            assertThat(carlas.at("reminder", reminder)).isEqualTo("-");

            house.admin()
                    .patch("/reminders/" + reminder, 1, Map.of("assignedTo", userId(carla)))
                    .expect(200);

            carlas.awaitAt("reminder", reminder, "admin edit");
            ben.awaitAt("reminder", reminder, "");
            admin.focus("reminder", reminder, "view");
            carlas.awaitAt("reminder", reminder, "admin view");
            assertThat(ben.at("reminder", reminder)).isEmpty();
        }
    }

    private static long userId(HouseClient user) {
        return user.get("/auth/session").expect(200).body().at("/user/id").asLong();
    }

    private static String errorOf(String entity, long id) {
        return "{\"type\":\"error\",\"code\":\"not-found\",\"detail\":\"there is no " + entity + " " + id + "\"}";
    }

    @Test
    void boundsWhatOneClientIsAt() {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            long last = 0;
            for (int i = 0; i <= 50; i++) {
                last = room("Viel " + i);
                ben.focus("room", last, "view");
            }

            assertThat(ben.await("error").path("code").asText()).isEqualTo("validation-failed");
            assertThat(ben.at("room", last)).isEqualTo("-");
            assertThat(ben.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"focus\",\"entity\":\"sauna\",\"id\":1,\"mode\":\"view\"}",
                "{\"type\":\"focus\",\"entity\":\"room\",\"id\":-1,\"mode\":\"view\"}",
                "{\"type\":\"focus\",\"entity\":\"guest\",\"id\":9223372036854775807,\"mode\":\"edit\"}"
            })
    void answersWhatIsNotThereAndStaysOpen(String frame) {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            ben.say(frame);

            assertThat(ben.await("error").path("code").asText()).isEqualTo("not-found");
            assertThat(ben.isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"focus\"}",
                "{\"type\":\"focus\",\"entity\":\"room\",\"id\":\"1\",\"mode\":\"view\"}",
                "{\"type\":\"focus\",\"entity\":\"room\",\"id\":1}",
                "{\"type\":\"focus\",\"entity\":\"room\",\"id\":1,\"mode\":\"dance\"}",
                "{\"type\":\"focus\",\"entity\":7,\"id\":1,\"mode\":\"view\"}",
                "{\"type\":\"focus\",\"entity\":\"room\",\"id\":9223372036854775808,\"mode\":\"view\"}",
                "{\"type\":\"blur\",\"entity\":\"room\"}"
            })
    void sendsAwayWhoSaysItWrongly(String frame) {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            ben.say(frame);

            assertThat(ben.awaitClose()).isEqualTo(4400);
        }
    }

    @Test
    void takesEyesOffWhatNobodyWasAt() {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            ben.blur("room", 4711);
            ben.blur("sauna", 1);
            ben.say("{\"type\":\"ping\"}");

            ben.await("pong");
        }
    }
}
