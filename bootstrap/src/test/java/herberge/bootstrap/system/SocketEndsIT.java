package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket ends when the login that opened it ends, within five seconds and on every server. */
class SocketEndsIT {

    private static final String FIRST = "first-herberge-test";

    private SettableClock clock;
    private HouseUnderTest house;
    private HouseClient dora;
    private long id;

    @BeforeEach
    void open() {
        clock = SettableClock.at("2026-05-04T10:00", HouseUnderTest.BERLIN);
        house = HouseUnderTest.open(Map.of(), clock);
        id = house.admin()
                .post("/users", Map.of("username", "dora", "role", "user", "password", FIRST))
                .expect(201)
                .id();
        dora = HouseUnderTest.settledIn(house.nobody(), "dora", FIRST);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static void assertEnds(SocketClient socket) {
        await().until(() -> !socket.isOpen());
        assertThat(socket.awaitClose()).isEqualTo(4401);
    }

    private static long ownSession(HouseClient client) {
        for (var session : client.get("/auth/sessions").expect(200).body().path("items")) {
            if (session.path("current").asBoolean()) {
                return session.path("id").asLong();
            }
        }
        throw new IllegalStateException("no session is the one that asks");
    }

    private HouseClient machine(HouseClient owner, String expiresAt) {
        Reply made = owner.post("/auth/tokens", Map.of("name", "x", "scope", "read", "expiresAt", expiresAt))
                .expect(201);
        return new HouseClient(
                owner.http(), owner.url(), made.body().required("token").asText());
    }

    private void change(Map<String, ?> fields) {
        long version = house.admin().get("/users/" + id).expect(200).version();
        house.admin().patch("/users/" + id, version, fields).expect(200);
    }

    @Test
    void endsWithTheSessionThatAnAdministratorRevokes() {
        try (SocketClient hers = SocketClient.of(dora);
                SocketClient other = SocketClient.of(house.nobody().loggedIn("dora", HouseUnderTest.PASSWORD))) {
            house.admin().delete("/auth/sessions/" + ownSession(dora)).expect(204);

            assertEnds(hers);
            assertThat(other.isOpen()).isTrue();
        }
    }

    @Test
    void endsWithTheApiTokenThatIsRevoked() {
        HouseClient machine = machine(dora, "2027-05-04T10:00:00Z");
        long token =
                dora.get("/auth/tokens").expect(200).body().at("/items/0/id").asLong();
        try (SocketClient socket = SocketClient.of(machine)) {
            dora.delete("/auth/tokens/" + token).expect(204);

            assertEnds(socket);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void endsWithTheUserWhoIsDeactivatedOrChangesHisRole(boolean deactivated) {
        try (SocketClient session = SocketClient.of(dora);
                SocketClient machine = SocketClient.of(machine(dora, "2027-05-04T10:00:00Z"))) {
            change(deactivated ? Map.of("active", false) : Map.of("role", "admin"));

            assertEnds(session);
            assertEnds(machine);
        }
    }

    @Test
    void endsWithThePasswordThatAnAdministratorReplaces() {
        try (SocketClient session = SocketClient.of(dora);
                SocketClient machine = SocketClient.of(machine(dora, "2027-05-04T10:00:00Z"))) {
            change(Map.of("password", "second-herberge-test"));

            assertEnds(session);
            assertEnds(machine); // the token has no effect until the user has chosen a password
        }
    }

    @Test
    void opensForNobodyWhoMustChangeTheFirstPassword() {
        HouseClient machine = machine(dora, "2027-05-04T10:00:00Z");
        change(Map.of("password", "second-herberge-test"));

        for (HouseClient who : List.of(house.nobody().loggedIn("dora", "second-herberge-test"), machine)) {
            try (SocketClient socket = SocketClient.at(who.url())) {
                socket.say(HouseClient.json(Map.of("type", "auth", "token", String.valueOf(who.token()))));

                assertThat(socket.awaitClose()).isEqualTo(4401);
                assertThat(socket.frames()).isEmpty();
            }
        }
    }

    @Test
    void endsWhenItsTokenExpires() {
        try (SocketClient machine = SocketClient.of(machine(dora, "2026-05-04T09:00:00Z"));
                SocketClient session = SocketClient.of(dora)) {
            clock.set("2026-05-04T10:59:59");
            SocketClient fresh = SocketClient.of(house.nobody().loggedIn("dora", HouseUnderTest.PASSWORD));
            assertThat(machine.isOpen()).isTrue();

            clock.set("2026-05-04T11:00:00");

            assertEnds(machine);
            assertThat(List.of(session.isOpen(), fresh.isOpen())).containsExactly(true, true);
            fresh.close();
        }
    }

    @Test
    void endsWhenItsSessionExpiresAndNotWithItsAccessToken() {
        try (SocketClient socket = SocketClient.of(dora)) {
            clock.set("2026-06-03T09:59:59"); // the access token was good for a quarter of an hour
            HouseClient admin = house.nobody().loggedIn("admin", HouseUnderTest.PASSWORD);
            admin.addGuest("Noch", "Da");
            socket.await("guest-created");
            assertThat(socket.isOpen()).isTrue();

            clock.set("2026-06-03T10:00:00");

            assertEnds(socket);
        }
    }

    @Test
    void endsOnTheOtherServerToo() {
        try (HouseUnderTest real = HouseUnderTest.open(Map.of(), Clock.system(HouseUnderTest.BERLIN))) {
            HouseClient there = real.ben().movedTo(real.secondServer());
            long user = real.admin()
                    .get("/auth/sessions?userId=3")
                    .expect(200)
                    .body()
                    .at("/items/0/id")
                    .asLong();
            try (SocketClient socket = SocketClient.of(there)) {
                assertThat(user).isEqualTo(ownSession(real.ben()));
                real.admin().delete("/auth/sessions/" + user).expect(204);

                assertEnds(socket);
            }
        }
    }
}
