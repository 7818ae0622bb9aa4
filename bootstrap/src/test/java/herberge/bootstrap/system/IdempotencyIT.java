package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.shared.Sha256;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sending a request again is safe: it is executed once, and the first answer is repeated. */
class IdempotencyIT {

    private static final LocalDate ARRIVAL = LocalDate.of(2031, 9, 1);
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final HouseUnderTest house = HouseUnderTest.shared();
    private final HouseClient anna = house.anna();
    private final String key = "key-" + KEYS.incrementAndGet();
    private long room;
    private long guest;

    @BeforeEach
    void prepare() {
        room = anna.addRoom("Giebel", 2).id();
        guest = anna.addGuest("Otto", "Herbst").id();
    }

    @Test
    void oneOfTwentyBooksAndAllGetThatBooking() throws Exception {
        List<Reply> replies = AtOnce.call(20, i -> bookOnce(anna, key));

        List<Reply> first = replies.stream()
                .filter(reply -> reply.status() == 201 && !replayed(reply))
                .toList();
        assertThat(first).hasSize(1);
        assertThat(replies).allSatisfy(reply -> {
            if (reply.status() == 201) {
                assertThat(reply.text()).isEqualTo(first.get(0).text());
                assertThat(reply.header("Location")).isEqualTo(first.get(0).header("Location"));
                assertThat(reply.etag()).isEqualTo(first.get(0).etag());
            } else {
                assertThat(reply.status()).as(reply.toString()).isEqualTo(409);
                assertThat(reply.code()).isEqualTo("idempotency-key-in-use");
            }
        });
        assertThat(bookingsOfRoom()).isEqualTo(1);
    }

    @Test
    void twentyAtTwoServersBookOnce() throws Exception {
        HouseClient elsewhere = anna.movedTo(house.secondServer());

        List<Reply> replies = AtOnce.call(20, i -> bookOnce(i % 2 == 0 ? anna : elsewhere, key));

        assertThat(replies)
                .allMatch(reply -> reply.status() == 201
                        || (reply.status() == 409 && reply.code().equals("idempotency-key-in-use")));
        assertThat(bookingsOfRoom()).isEqualTo(1);
    }

    @Test
    void aLaterRepetitionIsMarkedAsOne() {
        Reply first = bookOnce(anna, key).expect(201);
        Reply again = bookOnce(anna, key).expect(201);

        assertThat(replayed(first)).isFalse();
        assertThat(replayed(again)).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void aKeyBelongsToOneRequest() {
        bookOnce(anna, key).expect(201);
        Map<String, Object> other = booking(room, guest, ARRIVAL.plusDays(7), ARRIVAL.plusDays(8));

        assertReused(anna.post("/bookings", other, "Idempotency-Key", key));
        assertReused(anna.post("/guests", Map.of("firstName", "A", "lastName", "B"), "Idempotency-Key", key));
        assertThat(bookingsOfRoom()).isEqualTo(1);
    }

    @Test
    void anotherPasswordIsAnotherRequest() {
        Reply first = hireOnce("first-herberge-test").expect(201);
        Reply again = hireOnce("first-herberge-test").expect(201);

        assertThat(replayed(again)).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        assertReused(hireOnce("other-herberge-test"));
        house.nobody().loggedIn("nora." + key, "first-herberge-test");
    }

    @Test
    void keepsNothingThatAPasswordCouldBeGuessedByQuickly() {
        hireOnce("first-herberge-test").expect(201);

        String kept = house.sql("select digest from idempotency_key where key = '" + key + "'")
                .get(0);

        String head = "POST\n/api/v1/users\n\n\n";
        assertThat(kept).isNotEqualTo(quick(head + HouseClient.json(nora("first-herberge-test"))));
        Reply quick =
                house.admin().post("/guests", Map.of("firstName", "A", "lastName", "B"), "Idempotency-Key", key + "g");
        assertThat(house.sql("select digest from idempotency_key where key = '" + key + "g'"))
                .as("that is how a request without a password is known again: %s", quick)
                .containsExactly(quick(
                        "POST\n/api/v1/guests\n\n\n" + HouseClient.json(Map.of("firstName", "A", "lastName", "B"))));
    }

    private static String quick(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    private Map<String, String> nora(String password) {
        return Map.of("username", "nora." + key, "role", "user", "password", password);
    }

    private Reply hireOnce(String password) {
        return house.admin().post("/users", nora(password), "Idempotency-Key", key);
    }

    @Test
    void aReplayIsAnsweredBeforeTheVersionIsLookedAt() {
        Reply booked = bookOnce(anna, key).expect(201);
        String path = "/bookings/" + booked.id();
        String[] headers = {"If-Match", "\"1\"", "Idempotency-Key", key + "-patch"};
        Reply first = anna.patch(path, Map.of("notes", "Balkon"), headers).expect(200);
        house.ben().patch(path, 2, Map.of("notes", "Hofseite")).expect(200);

        Reply again = anna.patch(path, Map.of("notes", "Balkon"), headers).expect(200);

        assertThat(replayed(again)).isTrue();
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(anna.get(path).body().get("notes").asText()).isEqualTo("Hofseite");
    }

    @Test
    void aChangedIfMatchIsAnotherRequest() {
        String path = "/bookings/" + bookOnce(anna, key).id();
        anna.patch(path, Map.of("notes", "a"), "If-Match", "\"1\"", "Idempotency-Key", key + "-patch")
                .expect(200);

        assertReused(anna.patch(path, Map.of("notes", "a"), "If-Match", "\"2\"", "Idempotency-Key", key + "-patch"));
    }

    @Test
    void aRepeatedStepIsTakenOnce() {
        Reply booked = bookOnce(anna, key).expect(201);
        String path = "/bookings/" + booked.id() + "/cancel";

        Reply first = anna.post(path, Map.of("version", 1), "Idempotency-Key", key + "-cancel")
                .expect(200);
        Reply again = anna.post(path, Map.of("version", 1), "Idempotency-Key", key + "-cancel")
                .expect(200);

        assertThat(replayed(again)).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
    }

    @Test
    void everyUserHasKeysOfHisOwn() {
        Reply annas = bookOnce(anna, key).expect(201);

        Reply bens = bookOnce(house.ben(), key);

        assertThat(bens.status()).as("not Anna's answer: %s", annas).isEqualTo(409);
        assertThat(bens.code()).isEqualTo("room-taken");
    }

    @Test
    void aRefusalIsNotKept() {
        Reply inTheWay = anna.book(room, guest, ARRIVAL, ARRIVAL.plusDays(1));
        assertThat(bookOnce(anna, key).code()).isEqualTo("room-taken");
        anna.step(inTheWay.id(), "cancel", 1).expect(200);

        Reply now = bookOnce(anna, key).expect(201);

        assertThat(replayed(now)).isFalse();
    }

    @Test
    void aRehearsalKeepsNoKey() {
        anna.post("/bookings?dryRun=true", wanted(), "Idempotency-Key", key).expect(200);

        assertThat(replayed(bookOnce(anna, key).expect(201))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void refusesAKeyOfBadLength(int length) {
        Reply reply = bookOnce(anna, "k".repeat(length));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("malformed-request");
        assertThat(bookingsOfRoom()).isZero();
    }

    private Map<String, Object> wanted() {
        return booking(room, guest, ARRIVAL, ARRIVAL.plusDays(2));
    }

    private Reply bookOnce(HouseClient client, String once) {
        return client.post("/bookings", wanted(), "Idempotency-Key", once);
    }

    private int bookingsOfRoom() {
        return anna.get("/bookings?roomId=" + room)
                .expect(200)
                .body()
                .get("items")
                .size();
    }

    private static boolean replayed(Reply reply) {
        return reply.header("Idempotent-Replayed").equals("true");
    }

    private static void assertReused(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("idempotency-key-reused");
    }
}
