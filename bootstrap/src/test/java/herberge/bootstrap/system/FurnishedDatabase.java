package herberge.bootstrap.system;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.server.HerbergeServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * A database in which the users admin, anna and ben have changed their first passwords. Each house starts with a copy:
 * hashing these passwords takes longer than everything else that a new house needs.
 */
final class FurnishedDatabase {

    /** Before the clock of any test. */
    private static final Instant FOUNDED = Instant.parse("2026-01-01T08:00:00Z");

    /** As in a new house, no job has been planned or run. */
    private static final String FORGET_JOBS = """
            set session_replication_role = replica;
            delete from scheduled_task; delete from job_part; delete from job_run; delete from job;
            """;

    private static final TestDatabase TEMPLATE = furnish();

    private FurnishedDatabase() {}

    static synchronized TestDatabase create() {
        return TEMPLATE.copy();
    }

    private static TestDatabase furnish() {
        TestDatabase database = TestDatabase.create();
        Clock clock = Clock.fixed(FOUNDED, HouseUnderTest.BERLIN);
        try (HerbergeServer server = HerbergeServer.start(
                HouseUnderTest.config(Map.of()), HouseUnderTest.accessTo(database), clock, PatientTimings.ALL)) {
            HouseClient nobody = HouseClient.at("http://127.0.0.1:" + server.port());
            settle(nobody, "admin", server.firstPassword().orElseThrow());
            HouseClient admin = nobody.loggedIn("admin", HouseUnderTest.PASSWORD);
            add(admin, "anna", "Anna Berger");
            add(admin, "ben", "Ben Wimmer");
            admin.post("/auth/logout", null).expect(204);
        }
        try (Connection superuser = database.superuser().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute(FORGET_JOBS);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be furnished", e);
        }
        return database;
    }

    private static void add(HouseClient admin, String username, String fullName) {
        String first = "first-" + HouseUnderTest.PASSWORD;
        Map<String, String> user =
                Map.of("username", username, "fullName", fullName, "role", "user", "password", first);
        admin.post("/users", user).expect(201);
        settle(admin, username, first);
    }

    private static void settle(HouseClient anybody, String username, String firstPassword) {
        HouseClient user = anybody.loggedIn(username, firstPassword);
        user.put("/auth/password", Map.of("oldPassword", firstPassword, "newPassword", HouseUnderTest.PASSWORD))
                .expect(204);
        user.post("/auth/logout", null).expect(204);
    }
}
