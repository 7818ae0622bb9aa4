package herberge.bootstrap.system;

import static herberge.bootstrap.system.HouseClient.booking;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Which events a server does not send to which user, checked byte by byte. A booking never changes its creator, so a
 * visible booking never becomes hidden.
 */
class ForeignEventsIT {

    private static final LocalDate MAY = LocalDate.of(2031, 5, 1);

    /** Ids of bookings start here, so that no other number equals one. */
    private static final long FIRST_ID = 734_002_100;

    private static final List<String> SECRETS = List.of("geheime Notiz", "neue Notiz", "Geheimrat", "Geheimgrund");

    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(
                Map.of("HERBERGE_SECURITY_BOOKING_VISIBILITY", "own"), Clock.system(HouseUnderTest.BERLIN));
        house.sql("select setval('booking_id_seq', " + FIRST_ID + ")");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** Creates, changes and removes a secret booking; returns its id. */
    private static long secretLife(HouseClient maker, LocalDate day) {
        long room = maker.addRoom("Stube", 4).id();
        long guest = maker.addGuest("Erika", "Sommer").id();
        Map<String, Object> wanted = booking(room, guest, day, day.plusDays(2));
        wanted.put("partySize", 2);
        wanted.put("notes", "geheime Notiz");
        wanted.put("companions", List.of(Map.of("firstName", "Emil", "lastName", "Geheimrat")));
        long id = maker.post("/bookings", wanted).expect(201).id();
        maker.patch("/bookings/" + id, 1, Map.of("notes", "neue Notiz")).expect(200);
        maker.post("/bookings/" + id + "/cancel", Map.of("version", 2, "reason", "Geheimgrund"))
                .expect(200);
        house.admin().delete("/bookings/" + id, 3).expect(204);
        return id;
    }

    private static String upTo(RawSocket socket, String lastName) {
        socket.next(frame -> frame.at("/payload/lastName").asText().equals(lastName));
        return socket.everything();
    }

    @Test
    void noForeignBookingLeavesTheServer() {
        JsonNode before = house.ben().get("/events").expect(200).body();
        try (RawSocket ben = RawSocket.of(house.ben());
                RawSocket admin = RawSocket.of(house.admin());
                RawSocket anna = RawSocket.of(house.anna())) {
            ben.next("ready");
            admin.next("ready");
            anna.next("ready");
            long hers = secretLife(house.anna(), MAY);
            house.anna().addGuest("Schluss", "Endlich");

            String seen = upTo(ben, "Endlich");

            assertThat(seen)
                    .doesNotContain(SECRETS)
                    .doesNotContain(Long.toString(hers))
                    .doesNotContain("booking-");
            assertThat(upTo(admin, "Endlich")).contains(SECRETS).contains("booking-deleted");
            assertThat(upTo(anna, "Endlich")).contains(SECRETS).contains("booking-deleted");
            assertNothingMissed(before, hers);
        }
    }

    /** Neither from memory nor, on a server that has not read the events yet, from the log; nor by the long poll. */
    private static void assertNothingMissed(JsonNode before, long hers) {
        String place = "{\"type\":\"auth\",\"token\":\"" + house.ben().token() + "\",\"after\":" + before.path("seq")
                + ",\"epoch\":" + before.path("epoch") + "}";
        for (String url : List.of(house.ben().url(), house.secondServer())) {
            try (RawSocket again = RawSocket.at(url)) {
                again.text(place);
                assertThat(again.next("ready").path("recovered").asBoolean()).isTrue();
                assertThat(upTo(again, "Endlich")).doesNotContain(SECRETS).doesNotContain(Long.toString(hers));
            }
            Reply page = house.ben()
                    .movedTo(url)
                    .get("/events?limit=500&after=" + before.path("seq") + "&epoch="
                            + before.path("epoch").asText())
                    .expect(200);
            assertThat(page.text()).contains("Endlich").doesNotContain(SECRETS).doesNotContain(Long.toString(hers));
        }
    }

    @Test
    void hisOwnHeHearsOf() {
        try (SocketClient ben = SocketClient.of(house.ben())) {
            long his = secretLife(house.ben(), MAY.plusYears(1));

            ben.await("booking-deleted");
            assertThat(ben.events().stream().filter(event -> event.path("id").asLong() == his))
                    .extracting(event -> event.path("type").asText())
                    .containsExactly("booking-created", "booking-updated", "booking-updated", "booking-deleted");
        }
    }

    @Test
    void noUserHearsOfUsers() {
        JsonNode before = house.ben().get("/events").expect(200).body();
        try (RawSocket ben = RawSocket.of(house.ben());
                SocketClient admin = SocketClient.of(house.admin())) {
            ben.next("ready");
            long frida = house.admin()
                    .post("/users", Map.of("username", "frida", "role", "user", "password", "first-herberge-test"))
                    .expect(201)
                    .id();
            house.admin()
                    .patch("/users/" + frida, 1, Map.of("fullName", "Frida Geheim"))
                    .expect(200);
            house.admin().patch("/users/" + frida, 2, Map.of("active", false)).expect(200);
            house.anna().addGuest("Schluss", "Letzte");

            assertThat(upTo(ben, "Letzte"))
                    .doesNotContain("frida")
                    .doesNotContain("user-")
                    .doesNotContain("Frida");
            admin.await(frame -> frame.at("/payload/lastName").asText().equals("Letzte"));
            Set<String> types = new HashSet<>();
            admin.events().forEach(event -> types.add(event.path("type").asText()));
            assertThat(types).contains("user-created", "user-updated");
            Reply page = house.ben()
                    .get("/events?limit=500&after=" + before.path("seq") + "&epoch="
                            + before.path("epoch").asText())
                    .expect(200);
            assertThat(page.text()).contains("Letzte").doesNotContain("frida");
        }
    }

    /**
     * The event about the user's new role may come before the cache of sessions is updated: the event ends the socket.
     */
    @Test
    void noAdministratorHearsOfUsersFromHisDemotionOn() {
        HouseClient chief = house.hire("chief", "admin");
        long id = chief.get("/auth/session").expect(200).body().at("/user/id").asLong();
        long version = house.admin().get("/users/" + id).expect(200).version();
        long gerda = house.hire("gerda", "user")
                .get("/auth/session")
                .expect(200)
                .body()
                .at("/user/id")
                .asLong();
        JsonNode before = chief.get("/events").expect(200).body();
        try (RawSocket here = RawSocket.of(chief);
                RawSocket there = RawSocket.of(chief.movedTo(house.secondServer()))) {
            here.next("ready");
            there.next("ready");
            house.admin()
                    .patch("/users/" + id, version, Map.of("role", "user", "fullName", "Nachher Selbst"))
                    .expect(200);
            for (int i = 0; i < 20; i++) {
                long now = house.admin().get("/users/" + gerda).expect(200).version();
                house.admin()
                        .patch("/users/" + gerda, now, Map.of("fullName", "Nachher Gerda" + i))
                        .expect(200);
            }

            for (RawSocket his : List.of(here, there)) {
                assertThat(his.readToTheEnd()).isEqualTo(4401);
                assertThat(his.everything()).doesNotContain("Nachher");
            }
            for (String url : List.of(chief.url(), house.secondServer())) {
                Reply page = chief.movedTo(url)
                        .get("/events?limit=500&after=" + before.path("seq") + "&epoch="
                                + before.path("epoch").asText())
                        .expect(200);
                assertThat(page.text()).doesNotContain("Nachher").doesNotContain("user-");
            }
        }
    }
}
