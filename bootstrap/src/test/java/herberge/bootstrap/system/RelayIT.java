package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.redis.testing.RedisServer;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.server.HerbergeServer;
import herberge.domain.testing.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Servers that exchange messages over Redis; the event table stays authoritative. */
class RelayIT {

    @TempDir
    static Path folder;

    private static RedisServer redis;
    private static HouseUnderTest house;
    private static HouseClient elsewhere;

    /** At a server that looks for events once an hour: before that it learns of them over Redis only. */
    private static HouseClient told;

    @BeforeAll
    static void open() {
        redis = RedisServer.start(folder, "--requirepass", "open sesame");
        house = HouseUnderTest.open(relay(), Clock.system(HouseUnderTest.BERLIN));
        elsewhere = house.ben().movedTo(house.secondServer());
        told = house.ben().movedTo(house.secondServer(PatientTimings.withSweep(Duration.ofHours(1))));
        await().until(RelayIT::allListen);
    }

    @AfterAll
    static void close() {
        if (redis != null) {
            house.close();
            redis.close();
        }
    }

    private static Map<String, String> relay() {
        return Map.of("HERBERGE_RELAY_REDIS", "redis://:open%20sesame@127.0.0.1:" + redis.port());
    }

    private static boolean allListen() {
        return List.of("herberge:events", "herberge:presence").stream()
                .allMatch(channel ->
                        redis.ask("open sesame", "PUBSUB NUMSUB " + channel).contains(":3"));
    }

    private static void guestGoesThrough(SocketClient socket, String name) {
        long guest = house.anna().addGuest("Bote", name).id();
        socket.await(frame -> frame.path("entity").asText().equals("guest")
                && frame.path("id").asLong() == guest
                && frame.has("seq"));
    }

    @Test
    void tellsEventsThatAreNotLookedForWithoutNotifying() throws Exception {
        DatabaseAccess access = house.access();
        try (Connection connection =
                        DriverManager.getConnection(access.jdbcUrl(), access.appUser(), access.appPassword());
                Statement statement = connection.createStatement();
                SocketClient ben = SocketClient.of(told)) {
            statement.execute("listen herberge_events");
            for (int i = 0; i < 20; i++) {
                guestGoesThrough(ben, "Nummer " + i);
            }

            PGNotification[] notified = connection.unwrap(PGConnection.class).getNotifications(1_500);
            assertThat(notified == null ? 0 : notified.length).isZero();
        }
    }

    @Test
    void tellsWhoIsWhereAcrossServers() {
        long room = house.anna().addRoom("Relais", 2).id();
        try (SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(elsewhere)) {
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");
            ben.focus("room", room, "view");

            anna.awaitAt("room", room, "Anna Berger edit, Ben Wimmer view");
        }
    }

    @Test
    @Tag("thorough")
    void losesNothingWhileRedisIsAwayAndGoesOnWhenItIsBack() {
        long room = house.anna().addRoom("Insel", 2).id();
        try (SocketClient anna = SocketClient.of(house.anna());
                SocketClient ben = SocketClient.of(elsewhere)) {
            anna.focus("room", room, "edit");
            ben.awaitAt("room", room, "Anna Berger edit");

            redis.kill();
            for (int i = 0; i < 3; i++) {
                guestGoesThrough(ben, "Ohne " + i);
            }
            ben.awaitAt("room", room, ""); // no server reports the presence of anna any more
            redis.startAgain();

            ben.awaitAt("room", room, "Anna Berger edit");
            await().until(RelayIT::allListen);
            guestGoesThrough(ben, "Wieder");
            List<Long> seqs = ben.seqs();
            assertThat(seqs).isSorted().doesNotHaveDuplicates();
            assertThat(seqs.get(seqs.size() - 1) - seqs.get(0)).isEqualTo(seqs.size() - 1L);
        }
    }

    @Test
    void startsAndServesWhereNoRedisAnswers() {
        Map<String, String> nowhere = Map.of("HERBERGE_RELAY_REDIS", "redis://:swordfish@127.0.0.1:" + FreePort.pick());
        HouseClient third = house.ben().movedTo(house.secondServer(nowhere));
        try (SocketClient ben = SocketClient.of(third)) {
            guestGoesThrough(ben, "Einsam");
        }
    }

    @Test
    void neverShowsItsPassword() {
        Map<String, String> wrong = Map.of("HERBERGE_RELAY_REDIS", "redis://:swordfish@127.0.0.1:" + redis.port());

        assertThat(HouseUnderTest.config(wrong).toString()).doesNotContain("swordfish");
    }

    /** The other server is closed at the end, because it notifies of all events that it is the first to number. */
    @Test
    void putsOutOnAllServersWithoutRedis() {
        HouseClient once = house.ben().loggedIn("ben", HouseUnderTest.PASSWORD);
        Clock standing = Clock.fixed(Instant.now(), HouseUnderTest.BERLIN); // no server forgets the session by itself
        try (HerbergeServer plain =
                HerbergeServer.start(HouseUnderTest.config(Map.of()), house.access(), standing, PatientTimings.ALL)) {
            HouseClient there = once.movedTo("http://127.0.0.1:" + plain.port());
            assertThat(there.get("/auth/session").status()).isEqualTo(200);

            once.post("/auth/logout", Map.of());

            await().until(() -> there.get("/auth/session").status() == 401);
        }
    }
}
