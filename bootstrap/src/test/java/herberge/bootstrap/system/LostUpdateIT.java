package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No user overwrites a change that they have not seen; the second one is informed about what they missed. */
class LostUpdateIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2031, 3, 3);

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final HouseClient ben = house.ben();
    private Reply booking;
    private String path;

    @BeforeEach
    void book() {
        long room = anna.addRoom("Erker", 3).id();
        long guest = anna.addGuest("Ida", "Winter").id();
        booking = anna.book(room, guest, ARRIVAL, ARRIVAL.plusDays(2));
        path = "/bookings/" + booking.id();
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        for (long version = 1; version <= 10; version++) {
            long from = version;
            List<Reply> replies = AtOnce.call(
                    2, i -> (i == 0 ? anna : ben).patch(path, from, Map.of("notes", "von " + i + " aus " + from)));

            assertThat(replies).extracting(Reply::status).containsExactlyInAnyOrder(200, 412);
            Reply lost = replies.get(replies.get(0).status() == 412 ? 0 : 1);
            Reply won = replies.get(replies.get(0).status() == 412 ? 1 : 0);
            assertThat(lost.code()).isEqualTo("version-conflict");
            assertThat(lost.body().at("/current/notes")).isEqualTo(won.body().get("notes"));
            assertThat(won.version()).isEqualTo(version + 1);
        }
    }

    @Test
    void theLoserLearnsWhatTheOtherChanged() {
        ben.patch(path, 1, Map.of("notes", "Kommt spät", "partySize", 2)).expect(200);
        ben.patch(path, 2, Map.of("partySize", 3)).expect(200);

        Reply lost = anna.patch(path, 1, Map.of("partySize", 1, "source", "Telefon"));

        assertThat(lost.status()).isEqualTo(412);
        JsonNode problem = lost.body();
        assertThat(problem.get("yourVersion").asLong()).isEqualTo(1);
        assertThat(problem.get("currentVersion").asLong()).isEqualTo(3);
        assertThat(problem.get("current")).isEqualTo(anna.get(path).body());
        assertThat(problem.get("clashes")).hasSize(1);
        assertThat(problem.at("/clashes/0").asText()).isEqualTo("partySize");
        assertThat(problem.get("changes").findValuesAsText("field")).containsExactlyInAnyOrder("notes", "partySize");
        assertThat(problem.get("changes")).allSatisfy(change -> {
            assertThat(change.get("username").asText()).isEqualTo("ben");
            assertThat(change.get("by").isIntegralNumber()).isTrue();
            assertThat(change.get("at").asText()).endsWith("Z");
        });
        assertThat(notes(problem).get("from").isNull()).isTrue();
        assertThat(notes(problem).get("to").asText()).isEqualTo("Kommt spät");
    }

    @Test
    void whatIsAsItWasIsNoChange() {
        ben.patch(path, 1, Map.of("notes", "Kommt spät", "partySize", 2)).expect(200);
        house.admin().patch(path, 2, Map.of("partySize", 3)).expect(200);
        ben.patch(path, 3, Collections.singletonMap("notes", null)).expect(200);

        JsonNode problem = anna.patch(path, 1, Map.of("notes", "Kommt früh", "partySize", 1))
                .expect(412)
                .body();

        assertThat(problem.get("changes")).hasSize(1);
        assertThat(problem.at("/changes/0/field").asText()).isEqualTo("partySize");
        assertThat(problem.at("/changes/0/from").asLong()).isEqualTo(1);
        assertThat(problem.at("/changes/0/to").asLong()).isEqualTo(3);
        assertThat(problem.at("/changes/0/username").asText()).isEqualTo("admin");
        assertThat(problem.at("/clashes/0").asText()).isEqualTo("partySize");
        assertThat(problem.get("clashes")).hasSize(1);
    }

    private static JsonNode notes(JsonNode problem) {
        for (JsonNode change : problem.get("changes")) {
            if (change.get("field").asText().equals("notes")) {
                return change;
            }
        }
        throw new AssertionError("nothing about notes in " + problem);
    }

    @Test
    void nobodyClashesWhereTheOtherChangedSomethingElse() {
        ben.patch(path, 1, Map.of("notes", "Kommt spät")).expect(200);

        Reply lost = anna.patch(path, 1, Map.of("source", "Telefon"));

        assertThat(lost.status()).isEqualTo(412);
        assertThat(lost.body().get("clashes")).isEmpty();
    }

    @Test
    void aChangeNamesItsVersion() {
        assertRefused(anna.patch(path, Map.of("notes", "ohne")), 428, "precondition-required");
        assertRefused(anna.post(path + "/cancel", null), 428, "precondition-required");
        assertRefused(house.admin().delete(path), 428, "precondition-required");
        assertThat(anna.get(path).version()).isEqualTo(1);
    }

    @Test
    void anyOfSeveralVersionsWillDo() {
        anna.patch(path, Map.of("notes", "x"), "If-Match", "\"1\"", "If-Match", "\"7\"")
                .expect(200);
        Reply stale = anna.patch(path, Map.of("notes", "y"), "If-Match", "\"1\", \"7\"");

        assertRefused(stale, 412, "version-conflict");
        assertThat(stale.body().path("yourVersion").asLong()).isEqualTo(7);
        assertRefused(
                anna.patch(path, Map.of("notes", "z", "version", 2), "If-Match", "\"1\", \"7\""),
                400,
                "malformed-request");
    }

    @Test
    void everyFormOfAVersionCounts() {
        anna.patch(path, Map.of("notes", "eins"), "If-Match", "\"1\"").expect(200);
        Reply second =
                anna.patch(path, Map.of("notes", "zwei"), "If-Match", "W/\"2\"").expect(200);
        Reply third = anna.patch(path, Map.of("notes", "drei"), "If-Match", second.etag())
                .expect(200);
        anna.patch(path, Map.of("notes", "vier", "version", 4)).expect(200);
        Reply last = anna.patch(path, Map.of("notes", "fünf", "version", 5), "If-Match", "\"5\"")
                .expect(200);

        assertThat(third.version()).isEqualTo(4);
        assertThat(last.version()).isEqualTo(6);
        assertThat(last.etag()).startsWith("\"6");
        assertThat(anna.get(path).etag()).isEqualTo(last.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "1", "\"0\"", "\"x\"", "\"1\", *", "\"-1\"", "\"99999999999999999999\"", "W/1"})
    void refusesAnIfMatchThatNamesNoVersion(String header) {
        assertRefused(anna.patch(path, Map.of("notes", "egal"), "If-Match", header), 400, "malformed-request");
        assertThat(anna.get(path).version()).isEqualTo(1);
    }

    @Test
    void headerAndBodyAgree() {
        Reply reply = anna.patch(path, Map.of("notes", "egal", "version", 2), "If-Match", "\"1\"");

        assertRefused(reply, 400, "malformed-request");
    }

    @Test
    void changingNothingKeepsTheVersion() {
        Reply same = anna.patch(path, 1, Map.of("partySize", 1)).expect(200);

        assertThat(same.version()).isEqualTo(1);
        assertThat(same.etag()).isEqualTo(booking.etag());
        assertThat(same.body()).isEqualTo(booking.body());
        assertThat(anna.get(path + "/history").body().get("items")).hasSize(1);
    }

    @Test
    void stepsAndDeletionsAreNotLostEither() {
        ben.patch(path, 1, Map.of("notes", "bleibt")).expect(200);

        assertRefused(anna.step(booking.id(), "cancel", 1), 412, "version-conflict");
        assertRefused(house.admin().delete(path, 1), 412, "version-conflict");
        assertThat(anna.get(path).body().get("status").asText()).isEqualTo("confirmed");
    }

    @Test
    void roomsAndGuestsAreProtectedAlike() {
        String room = "/rooms/" + booking.body().get("roomId");
        String guest = "/guests/" + booking.body().get("guestId");
        ben.patch(room, 1, Map.of("notes", "Knarrt")).expect(200);
        ben.patch(guest, 1, Map.of("phone", "0170 1234567")).expect(200);

        assertThat(anna.patch(room, 1, Map.of("notes", "Still"))
                        .body()
                        .at("/clashes/0")
                        .asText())
                .isEqualTo("notes");
        assertThat(anna.patch(guest, 1, Map.of("phone", "030 1"))
                        .body()
                        .at("/changes/0/to")
                        .asText())
                .isEqualTo("0170 1234567");
    }

    private static void assertRefused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }
}
