package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change by one user is shown to the others at once. */
class RealtimeIT {

    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void tellsEveryDeskOfABooking() {
        long room = house.anna().addRoom("Linde", 2).id();
        long guest = house.anna().addGuest("Ada", "Aal").id();
        try (SocketClient ben = SocketClient.of(house.ben())) {
            LocalDate day = house.anna().today().plusDays(30);
            Reply booked = house.anna()
                    .post("/bookings", HouseClient.booking(room, guest, day, day.plusDays(2)), "X-Client-Id", "desk-1");

            JsonNode event = ben.await("booking-created");

            assertThat(event.path("id").asLong()).isEqualTo(booked.id());
            assertThat(event.path("payload")).isEqualTo(booked.body());
            assertThat(event.path("username").asText()).isEqualTo("anna");
            assertThat(event.path("clientId").asText()).isEqualTo("desk-1");
        }
    }

    @Test
    void givesWhatWasMissedOnceAndInOrder() {
        SocketClient first = SocketClient.of(house.ben());
        house.anna().addGuest("Vor", "Her");
        JsonNode last = first.await("guest-created");
        String epoch = first.await("ready").path("epoch").asText();
        first.close();
        long after = last.path("seq").asLong();
        for (int i = 0; i < 25; i++) {
            house.anna().addGuest("Nach", "Her" + i);
        }

        try (SocketClient again = SocketClient.of(house.ben(), after, epoch)) {
            again.await(frame -> frame.path("seq").asLong() == after + 25 && frame.has("entity"));

            assertThat(again.await("ready").path("recovered").asBoolean()).isTrue();
            assertThat(again.seqs())
                    .containsExactlyElementsOf(LongStream.rangeClosed(after + 1, after + 25)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void startsAfreshInAnotherLog() {
        try (SocketClient follower = SocketClient.of(house.ben())) {
            follower.await("ready");
            house.anna().addGuest("Irgend", "Wer");
            follower.await("guest-created"); // otherwise it would be a new event in the other log
        }

        try (SocketClient other = SocketClient.of(house.ben(), 0L, "another-log")) {
            assertThat(other.await("ready").path("recovered").asBoolean()).isFalse();
            assertThat(other.events()).isEmpty();
        }
    }

    @Test
    void tellsNoKeyCodeAndNoUsersToTheDesk() {
        try (SocketClient ben = SocketClient.of(house.ben());
                SocketClient admin = SocketClient.of(house.admin())) {
            house.admin()
                    .post("/users", Map.of("username", "carla", "role", "user", "password", "first-herberge-test"))
                    .expect(201);
            house.anna()
                    .post(
                            "/rooms",
                            Map.of(
                                    "name",
                                    "Eiche",
                                    "buildingType",
                                    "EZ",
                                    "capacity",
                                    1,
                                    "location",
                                    "Weiler",
                                    "keyCode",
                                    "4711"))
                    .expect(201);

            JsonNode room = ben.await(
                    frame -> frame.path("payload").path("name").asText().equals("Eiche"));

            assertThat(room.path("payload").has("keyCode")).isFalse();
            assertThat(admin.await("user-created")
                            .path("payload")
                            .path("username")
                            .asText())
                    .isEqualTo("carla");
            assertThat(ben.events())
                    .noneMatch(event -> event.path("entity").asText().equals("user"));
        }
    }

    @Test
    void answersPings() {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            ben.say("{\"type\":\"ping\"}");

            assertThat(ben.await("pong").has("seq")).isTrue();
        }
    }

    @Test
    void takesTheBareTokenAsFirstFrame() {
        try (SocketClient ben = SocketClient.at(house.ben().url())) {
            ben.say(String.valueOf(house.ben().token()));

            assertThat(ben.await("ready").path("user").path("username").asText())
                    .isEqualTo("ben");
        }
    }

    @Test
    void givesTheSameStreamToScripts() {
        house.settle(); // events that ben does not hear of have numbers too
        EventCursor now = EventCursor.now(house.ben());
        long guest = house.anna().addGuest("Lang", "Frager").id();

        List<JsonNode> events = now.readTo(house.ben(), EventCursor.event("guest-created", guest));

        assertThat(events)
                .extracting(event -> event.path("seq").asLong())
                .containsExactlyElementsOf(LongStream.rangeClosed(now.seq() + 1, now.seq() + events.size())
                        .boxed()
                        .toList());
    }

    @Test
    void saysInListsWhereToFollowOnFrom() {
        JsonNode before = house.ben().get("/guests?limit=1").expect(200).body();
        long guest = house.anna().addGuest("Nach", "Liste").id();

        try (SocketClient ben = SocketClient.of(
                house.ben(),
                before.path("eventSeq").asLong(),
                before.path("epoch").asText())) {
            assertThat(ben.await(frame -> frame.path("id").asLong() == guest && frame.has("entity"))
                            .path("type")
                            .asText())
                    .isEqualTo("guest-created");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no token at all | 4401",
                "{\"type\":\"hello\"} | 4400",
                "{\"type\":\"auth\"} | 4400",
                "{\"type\":\"auth\",\"token\":\"x\",\"after\":\"1\"} | 4400",
                "{\"type\":\"auth\",\"token\":\"x\"} | 4401"
            })
    void sendsAwayWhoDoesNotComeIn(String first, int code) {
        try (SocketClient stranger = SocketClient.at(house.ben().url())) {
            stranger.say(first);

            assertThat(stranger.awaitClose()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"nonsense | 4400", "{\"type\":\"dance\"} | 4400", "[] | 4400"})
    void sendsAwayWhoTalksNonsense(String frame, int code) {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            ben.say(frame);

            assertThat(ben.awaitClose()).isEqualTo(code);
        }
    }

    @Test
    void sendsAwayBytesAndFloodsAndGiants() {
        SocketClient bytes = SocketClient.of(house.ben());
        bytes.sayBytes("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(bytes.awaitClose()).isEqualTo(4400);

        SocketClient giant = SocketClient.of(house.ben());
        giant.say("x".repeat(70_000));
        assertThat(giant.awaitClose()).isIn(4413, 1009);

        SocketClient flood = SocketClient.of(house.ben());
        flood.sayUntilClosed("{\"type\":\"ping\"}", 5_000);
        assertThat(flood.awaitClose()).isEqualTo(4429);
        assertThat(List.of(house.ben().get("/info").status())).containsExactly(200);
    }
}
