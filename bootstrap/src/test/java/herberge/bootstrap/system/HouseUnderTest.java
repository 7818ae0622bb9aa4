package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.server.HerbergeServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A whole house on a free port and a database of its own, with an administrator and two people at the desk. The one
 * that {@link #shared} gives is everybody's: a test there makes its own rooms and guests and counts only those.
 */
final class HouseUnderTest implements AutoCloseable {

    static final String PASSWORD = "herberge-test";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Deque<Runnable> opened;
    private final DatabaseAccess access;
    private final Map<String, String> environment;
    private final HerbergeServer server;
    private Login admin;
    private Login anna;
    private Login ben;

    /** Somebody logged in, and when by {@code System.nanoTime}. */
    private record Login(HouseClient client, long at) {

        /** Well before the token ends, which a house that many tests share outlives. */
        private static final Duration KEPT = Duration.ofMinutes(5);

        static Login of(HouseClient client) {
            return new Login(client, System.nanoTime());
        }

        Login renewed(String username) {
            return System.nanoTime() - at < KEPT.toNanos() ? this : of(client.loggedIn(username, PASSWORD));
        }
    }

    private HouseUnderTest(
            Deque<Runnable> opened,
            DatabaseAccess access,
            Map<String, String> environment,
            HerbergeServer server,
            HouseClient admin,
            HouseClient anna,
            HouseClient ben) {
        this.opened = opened;
        this.access = access;
        this.environment = Map.copyOf(environment);
        this.server = server;
        this.admin = Login.of(admin);
        this.anna = Login.of(anna);
        this.ben = Login.of(ben);
    }

    /** For tests that leave the house as usable as they found it; ends with the JVM. */
    static HouseUnderTest shared() {
        return Shared.HOUSE;
    }

    /** For tests that count everything or break something. */
    static HouseUnderTest open() {
        return open(Map.of(), Clock.system(BERLIN));
    }

    /** As the environment configures it, and by another clock than the machine's. */
    static HouseUnderTest open(Map<String, String> environment, Clock clock) {
        Deque<Runnable> opened = new ArrayDeque<>();
        TestDatabase database = TestDatabase.create();
        opened.push(database::close);
        DatabaseAccess access = accessTo(database);
        HerbergeServer server = HerbergeServer.start(config(environment), access, clock);
        opened.push(server::close);
        HouseClient nobody = HouseClient.at(url(server));
        HouseClient admin = settledIn(nobody, "admin", server.firstPassword().orElseThrow());
        HouseClient anna = hired(admin, "anna", "Anna Berger", "user");
        HouseClient ben = hired(admin, "ben", "Ben Wimmer", "user");
        return new HouseUnderTest(opened, access, environment, server, admin, anna, ben);
    }

    static DatabaseAccess accessTo(TestDatabase database) {
        return new DatabaseAccess(
                database.jdbcUrl(),
                TestDatabase.APP,
                database.password(),
                Optional.of(TestDatabase.OWNER),
                Optional.of(database.password()));
    }

    /** Somebody more, logged in. */
    HouseClient hire(String username, String role) {
        return hired(admin(), username, username, role);
    }

    private static HouseClient hired(HouseClient admin, String username, String fullName, String role) {
        String first = "first-" + PASSWORD;
        admin.post("/users", Map.of("username", username, "fullName", fullName, "role", role, "password", first))
                .expect(201);
        return settledIn(admin, username, first);
    }

    /** Changes the first password to the one all tests know. */
    static HouseClient settledIn(HouseClient anybody, String username, String firstPassword) {
        anybody.loggedIn(username, firstPassword)
                .put("/auth/password", Map.of("oldPassword", firstPassword, "newPassword", PASSWORD))
                .expect(204);
        return anybody.loggedIn(username, PASSWORD);
    }

    /**
     * As an operator who sets nothing but this would get it, on the loopback address and a free port; and without limits
     * to requests, because tests are in a hurry.
     */
    static Config config(Map<String, String> environment) {
        Map<String, String> hurried = new HashMap<>(
                Map.of("HERBERGE_LIMITS_USER_PER_SECOND", "0", "HERBERGE_LIMITS_ADDRESS_PER_SECOND", "0"));
        hurried.putAll(environment);
        return new ConfigSources(
                        Optional.empty(),
                        hurried,
                        Map.of("--host", "127.0.0.1", "--port", "0", "--data", System.getProperty("java.io.tmpdir")))
                .read();
    }

    private static String url(HerbergeServer server) {
        return "http://127.0.0.1:" + server.port();
    }

    synchronized HouseClient admin() {
        admin = admin.renewed("admin");
        return admin.client();
    }

    synchronized HouseClient anna() {
        anna = anna.renewed("anna");
        return anna.client();
    }

    synchronized HouseClient ben() {
        ben = ben.renewed("ben");
        return ben.client();
    }

    HouseClient nobody() {
        return HouseClient.at(url(server));
    }

    HerbergeServer server() {
        return server;
    }

    DatabaseAccess access() {
        return access;
    }

    /** Another server on the same database, configured alike, until the house is closed; its URL. */
    String secondServer() {
        return secondServer(environment);
    }

    /** The same, as that environment configures it; by the machine's clock. */
    String secondServer(Map<String, String> environment) {
        return secondServer(environment, access);
    }

    /** The same on another way to the database. */
    String secondServer(Map<String, String> environment, DatabaseAccess access) {
        HerbergeServer second = HerbergeServer.start(config(environment), access);
        opened.push(second::close);
        return url(second);
    }

    /** Waits until whatever was written is numbered and sealed, which the house does behind the writers. */
    void settle() {
        await().until(
                        () -> sql("select count(*) from audit_unsealed union all select count(*) from audit_batch"),
                        List.of("0", "0")::equals);
    }

    /** The first column of what the owner of the database sees. */
    List<String> sql(String query) {
        return sql(access, query);
    }

    void run(String script) {
        run(access, script);
    }

    /** As the owner of the database, whatever it may be. */
    static void run(DatabaseAccess access, String script) {
        try (Connection connection = asOwner(access);
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    static Connection asOwner(DatabaseAccess access) throws SQLException {
        Properties owner = new Properties();
        owner.setProperty("user", access.ownerUser().orElseThrow());
        owner.setProperty("password", access.ownerPassword().orElseThrow());
        owner.setProperty("options", "-c herberge.user_id=0"); // no write is without an author, not even his
        return DriverManager.getConnection(access.jdbcUrl(), owner);
    }

    static List<String> sql(DatabaseAccess access, String query) {
        try (Connection connection = asOwner(access);
                Statement statement = connection.createStatement()) {
            return column(statement, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The first column of what a connection sees that is open already. */
    static List<String> column(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            List<String> first = new ArrayList<>();
            while (rows.next()) {
                first.add(rows.getString(1));
            }
            return first;
        }
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().run();
        }
    }

    /** Ends with the JVM: closing it then would race with the end of its database, and wait for connections to it. */
    private static final class Shared {
        /** Whoever waits for a connection among many rivals on a busy machine shall get one in the end. */
        static final HouseUnderTest HOUSE = open(
                Map.of(
                        "HERBERGE_DATABASE_CONNECT_TIMEOUT", "60s",
                        "HERBERGE_DATABASE_STATEMENT_TIMEOUT", "60s",
                        "HERBERGE_DATABASE_LOCK_TIMEOUT", "60s",
                        "HERBERGE_DATABASE_IDLE_IN_TRANSACTION_TIMEOUT", "60s"),
                Clock.system(BERLIN));
    }
}
