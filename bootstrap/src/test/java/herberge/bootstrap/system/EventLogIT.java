package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.task.RenewEpochTask;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The event log as WebSockets receive it: in order, however slow a writer is, and complete or not at all. */
class EventLogIT {

    private static final String AS_ANNA = """
            select set_config('herberge.user_id', '2', true), set_config('herberge.username', 'anna', true),
                   set_config('herberge.role', 'user', true), set_config('herberge.visibility', 'all', true),
                   set_config('herberge.request_id', 'slow', true)
            """;
    private static final String A_GUEST = """
            insert into guest (first_name, last_name, member, tags, companions, version, created_at, created_by,
                               updated_at, updated_by)
            values ('Lang', 'Sam', false, '{}', '[]', 1, now(), 2, now(), 2)
            """;

    private static final String GUESTS =
            A_GUEST.replaceFirst("(?s)values \\((.*)\\)", "select $1 from generate_series(1, 400)");

    /** The publisher waits for the first lock, and once it has that, for the second, with its second batch. */
    private static final String NOBODY_PUBLISHES =
            "select pg_advisory_xact_lock(hashtextextended('herberge.number_changes', 0))";

    private static final String ALL_BUT_200 = """
            select 1 from audit_unsealed
             where audit_id > (select audit_id from audit_unsealed order by audit_id offset 199 limit 1) for update
            """;

    private static HouseUnderTest house;

    @BeforeAll
    static void open() {
        house = HouseUnderTest.open(
                Map.of("HERBERGE_EVENTS_KEEP_DAYS", "3", "HERBERGE_JOBS_LOOK_EVERY", "200ms"),
                Clock.system(HouseUnderTest.BERLIN));
    }

    /** Or the beginnings, or what another test wrote through another server, come after the position that a test asks for. */
    @BeforeEach
    void settle() {
        house.settle();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Connection connect() throws SQLException {
        DatabaseAccess access = house.access();
        return DriverManager.getConnection(access.jdbcUrl(), access.appUser(), access.appPassword());
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static JsonNode named(SocketClient client, String lastName) {
        return client.await(frame -> frame.at("/payload/lastName").asText().equals(lastName));
    }

    @Test
    void tellsLastWhatCommitsLastOnEveryServer() throws SQLException {
        HouseClient there = house.admin().movedTo(house.secondServer());
        try (SocketClient here = SocketClient.of(house.admin());
                SocketClient other = SocketClient.of(there);
                Connection slow = connect();
                Statement statement = slow.createStatement()) {
            long before = here.await("ready").path("seq").asLong();
            slow.setAutoCommit(false);
            statement.execute(AS_ANNA);
            statement.execute(A_GUEST);
            for (int i = 1; i <= 10; i++) {
                (i % 2 == 0 ? house.admin() : there).addGuest("Schnell", "Einer" + i);
            }
            named(here, "Einer10");
            named(other, "Einer10");
            slow.commit();
            house.admin().addGuest("Schnell", "Danach");
            named(here, "Danach");
            named(other, "Danach");

            assertThat(here.seqs()).isEqualTo(numbers(before + 1, before + 12));
            assertThat(other.seqs()).isEqualTo(numbers(before + 1, before + 12));
            assertThat(named(here, "Sam").path("seq").asLong())
                    .isGreaterThan(named(here, "Einer10").path("seq").asLong());
        }
    }

    @Test
    void tellsAlsoWhatNoServerWasToldOf() throws SQLException {
        try (SocketClient anna = SocketClient.of(house.anna());
                Connection byHand = connect();
                Statement statement = byHand.createStatement()) {
            byHand.setAutoCommit(false);
            statement.execute(AS_ANNA);
            statement.execute(A_GUEST);
            byHand.commit();

            assertThat(named(anna, "Sam").path("username").asText()).isEqualTo("anna");
        }
    }

    @Test
    void tellsTheFirstOfManyWhileTheOthersAreNumbered() throws SQLException {
        try (SocketClient here = SocketClient.of(house.admin());
                SocketClient there = SocketClient.of(house.admin().movedTo(house.secondServer()));
                Connection writer = connect();
                Connection nobody = connect();
                Connection rest = HouseUnderTest.asOwner(house.access())) {
            long before = here.await("ready").path("seq").asLong();
            there.await("ready");
            begun(nobody, NOBODY_PUBLISHES);
            begun(writer, AS_ANNA, GUESTS);
            writer.commit();
            begun(rest, ALL_BUT_200);
            nobody.rollback();

            List.of(here, there)
                    .forEach(client -> await().untilAsserted(
                                    () -> assertThat(client.seqs()).isEqualTo(numbers(before + 1, before + 200))));
            rest.rollback();
            List.of(here, there)
                    .forEach(client -> await().untilAsserted(
                                    () -> assertThat(client.seqs()).isEqualTo(numbers(before + 1, before + 400))));
        }
    }

    private static void begun(Connection connection, String... statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @Test
    void startsAfreshWhereTheLogWasPruned() {
        JsonNode before = house.ben().get("/events").expect(200).body();
        String epoch = before.path("epoch").asText();
        long place = before.path("seq").asLong();
        for (int i = 0; i < 5; i++) {
            house.anna().addGuest("Alt", "Alter" + i);
        }
        long kept = house.anna().addGuest("Neu", "Neuer").id();
        await().until(() ->
                !house.sql("select 1 from event where seq = " + (place + 6)).isEmpty());
        house.sql(
                "update event set at = at - interval '3 days 1 minute' where seq <= " + (place + 5) + " returning seq");

        await() // until the job is planned for the first time
                .until(() -> house.admin()
                                .post("/admin/jobs/prune-events/run", Map.of())
                                .status()
                        == 202);
        await().until(() ->
                house.sql("select 1 from event where seq <= " + (place + 5)).isEmpty());

        HouseClient ben = house.ben().movedTo(house.secondServer()); // it has nothing in memory
        for (long after : List.of(place, place + 4)) {
            JsonNode page = ben.get("/events?limit=500&after=" + after + "&epoch=" + epoch)
                    .expect(200)
                    .body();
            assertThat(page.path("recovered").asBoolean()).isFalse();
            assertThat(page.path("items")).isEmpty();
            assertThat(page.path("seq").asLong()).isGreaterThanOrEqualTo(place + 6);
            try (SocketClient late = SocketClient.of(ben, after, epoch)) {
                JsonNode ready = late.await("ready");
                assertThat(ready.path("recovered").asBoolean()).isFalse();
                house.anna().addGuest("Noch", "Einer" + after);
                named(late, "Einer" + after);
                assertThat(late.seqs()).allMatch(seq -> seq > ready.path("seq").asLong());
            }
        }
        try (SocketClient inTime = SocketClient.of(ben, place + 5, epoch)) {
            assertThat(inTime.await("ready").path("recovered").asBoolean()).isTrue();
            assertThat(named(inTime, "Neuer").path("id").asLong()).isEqualTo(kept);
        }
        await() // rows are sealed within about a second after their events
                .until(
                        () -> house.sql("select count(*) from audit_log a join audit_seal s on s.audit_id = a.id"
                                + " where a.new ->> 'last_name' like 'Alter%'"),
                        List.of("5")::equals);
    }

    @Test
    void startsAfreshInAnotherHouse() {
        JsonNode before = house.ben().get("/events").expect(200).body();
        try (HouseUnderTest other = HouseUnderTest.open();
                SocketClient ben =
                        SocketClient.of(other.ben(), 1L, before.path("epoch").asText())) {
            JsonNode ready = ben.await("ready");
            other.anna().addGuest("Nach", "Umzug");
            named(ben, "Umzug");

            assertThat(ready.path("recovered").asBoolean()).isFalse();
            assertThat(ben.seqs()).allMatch(seq -> seq > ready.path("seq").asLong());
        }
    }

    @Test
    void endsEverySocketWhenAnotherLogTakesThePlaceOfThisOne() {
        try (HouseUnderTest restored = HouseUnderTest.open();
                SocketClient ben = SocketClient.of(restored.ben())) {
            JsonNode ready = ben.await("ready");
            RenewEpochTask.run(restored.access());
            restored.anna().addGuest("Nach", "Restore");

            assertThat(ben.awaitClose()).isEqualTo(4508);
            assertThat(ben.events()).isEmpty();
            try (SocketClient again = SocketClient.of(
                    restored.ben(),
                    ready.path("seq").asLong(),
                    ready.path("epoch").asText())) {
                assertThat(again.await("ready").path("recovered").asBoolean()).isFalse();
                assertThat(again.await("ready").path("epoch").asText())
                        .isNotEqualTo(ready.path("epoch").asText());
            }
        }
    }

    @Test
    void callsWhatIsGoneAsItWasCalledWhenItWasThere() {
        HouseClient admin = house.admin();
        JsonNode before = admin.get("/events").expect(200).body();
        long room = admin.addRoom("Birke", 2).id();
        long guest = admin.addGuest("Gina", "Gegangen").id();
        LocalDate day = admin.today().plusDays(40);
        try (SocketClient live = SocketClient.of(house.anna())) {
            long booking = admin.book(room, guest, day, day.plusDays(1)).id();
            JsonNode told = live.await("booking-created");
            admin.delete("/bookings/" + booking, 1).expect(204);
            admin.delete("/guests/" + guest, 1).expect(204);
            admin.delete("/rooms/" + room, 1).expect(204);
            live.await("room-deleted");

            HouseClient elsewhere = house.anna().movedTo(house.secondServer()); // it has nothing in memory
            try (SocketClient again = SocketClient.of(
                    elsewhere, before.path("seq").asLong(), before.path("epoch").asText())) {
                assertThat(again.await("booking-created")).isEqualTo(told);
                assertThat(told.at("/payload/guest/name").asText()).isEqualTo("Gina Gegangen");
            }
        }
    }

    /** Moves the position of the log by SQL instead of writing so many events. */
    @Test
    void startsAfreshMoreThanFiftyThousandBehind() {
        try (HouseUnderTest busy = HouseUnderTest.open()) {
            await().until(() -> busy.sql("select 1 from audit_unsealed").isEmpty());
            String epoch =
                    busy.ben().get("/events").expect(200).body().path("epoch").asText();
            long place = Long.parseLong(busy.sql("update event_position set seq = seq + 50001 returning seq")
                            .get(0))
                    - 50_001;
            await().until(() ->
                    busy.ben().get("/events").expect(200).body().path("seq").asLong() == place + 50_001);

            try (SocketClient tooFar = SocketClient.of(busy.ben(), place, epoch);
                    SocketClient justInReach = SocketClient.of(busy.ben(), place + 1, epoch)) {
                assertThat(tooFar.await("ready").path("recovered").asBoolean()).isFalse();
                assertThat(justInReach.await("ready").path("recovered").asBoolean())
                        .isTrue();
            }
        }
    }
}
