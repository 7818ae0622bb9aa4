package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bench.AbuseHouse;
import herberge.bench.AbuseRun;
import herberge.bench.AbuseRun.Bystander;
import herberge.bench.AbuseTarget;
import herberge.bench.Attack;
import herberge.bootstrap.database.DatabaseAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server under attack, with the default heap and limits: it survives, it answers the attack with documented codes,
 * and another client is served meanwhile.
 */
@TestMethodOrder(OrderAnnotation.class)
class AbuseIT {

    /** The attack ends only after so many answers to the bystander. */
    private static final int BYSTANDERS = 12;

    /** In MiB, without dead objects: half of the heap. */
    private static final long FREE_AGAIN = 64;

    private static final int REMINDERS = 50_000;

    /** Enough to make a search expensive; the bench has four times as many, which take minutes to be added. */
    private static final int GUESTS = 50_000;

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static AbuseHouse house;
    private static ServerProcess server;
    private static HouseClient admin;
    private static HouseClient anna;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.create();
        DatabaseAccess access = HouseUnderTest.accessTo(database);
        house = new AbuseHouse(access);
        server = ServerProcess.limitedAsShipped(access, folder);
        admin = HouseUnderTest.settledIn(HouseClient.at(server.url()), "admin", server.firstPassword());
        anna = HouseUnderTest.hired(admin, "anna", "Anna Berger", "user");
        house.bringLargeGuests();
        house.fillRooms();
        house.remind(REMINDERS);
    }

    @AfterAll
    static void close() {
        server.close();
        database.close();
    }

    static List<Attack> bodies() {
        return Attack.bodies();
    }

    static List<Attack> answers() {
        return Attack.answers(house);
    }

    static List<Attack> shares() {
        return Attack.shares(house);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    @Order(1)
    void outlivesBodiesThatAreWrongAllOver(Attack attack) throws Exception {
        assertOutlived(attack, Bystander::works);
    }

    @ParameterizedTest
    @MethodSource("answers")
    @Order(2)
    void outlivesAnswersThatAreLarge(Attack attack) throws Exception {
        assertOutlived(attack, Bystander::works);
    }

    @Test
    @Order(3)
    void deletesWhatHoldsMuchAndTakesThatBack() throws Exception {
        Reply booking = admin.get("/bookings/" + house.booking()).expect(200);
        AbuseTarget target = target();
        admin.delete(
                        "/bookings/" + house.booking(),
                        booking.body().required("version").asLong())
                .expect(204);
        Reply changes = admin.get("/changes?mine=true&limit=1").expect(200);
        long change = changes.body().required("items").get(0).required("id").asLong();
        Attack undo = new Attack(
                "undo of a deletion of 50,000 rows",
                1,
                Set.of(200, 409),
                (at, attacker) ->
                        admin.post("/changes/" + change + "/undo", null).status());

        AbuseRun run = AbuseRun.of(target, undo, Bystander::works, BYSTANDERS);

        assertThat(run.answers()).as("undone once").containsEntry(200, 1L);
        assertUnharmed(undo, run);
        assertThat(house.number(
                        "select count(*) from reminder where type = 'manual' and booking_id = " + house.booking()))
                .isEqualTo(REMINDERS);
    }

    @ParameterizedTest
    @MethodSource("shares")
    @Order(4)
    void servesOthersWhileSomeoneTakesMoreThanTheirShare(Attack attack) throws Exception {
        if (house.number("select count(*) from guest") < GUESTS) {
            house.bringGuests(GUESTS);
        }
        boolean guessing = attack.title().startsWith("guessers");
        assertOutlived(attack, guessing ? AbuseIT::logsIn : Bystander::works);
    }

    /** From the address at which the user has logged in before. */
    private static int logsIn(AbuseTarget target, int number) {
        return HouseClient.at(server.url())
                .post("/auth/login", Map.of("username", "anna", "password", HouseUnderTest.PASSWORD))
                .status();
    }

    private static void assertOutlived(Attack attack, Bystander bystander) throws Exception {
        assertUnharmed(attack, AbuseRun.of(target(), attack, bystander, BYSTANDERS));
    }

    private static void assertUnharmed(Attack attack, AbuseRun run) throws Exception {
        assertThat(server.isAlive()).as("alive; its log: %s", server.log()).isTrue();
        assertThat(run.answers().keySet()).as("answers to %s", attack).isSubsetOf(attack.answers());
        assertThat(run.bystanders().keySet())
                .as("answers to the bystander: %s", run.bystanders())
                .isSubsetOf(Set.of(200, 201));
        await().until(
                        () -> house.number("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and usename = '" + TestDatabase.APP + "' and state <> 'idle'"),
                        busy -> busy == 0);
        await().until(server::liveHeap, used -> used < FREE_AGAIN);
    }

    /** Logs in again: an attack may take longer than a token is valid. */
    private static AbuseTarget target() {
        HouseClient attacker = admin.loggedIn("admin", HouseUnderTest.PASSWORD);
        HouseClient bystander = anna.loggedIn("anna", HouseUnderTest.PASSWORD);
        admin = attacker;
        String epoch =
                attacker.get("/info").expect(200).body().required("epoch").asText();
        return new AbuseTarget(
                URI.create(server.url()).getPort(),
                String.valueOf(attacker.token()),
                String.valueOf(bystander.token()),
                epoch,
                () -> true);
    }
}
