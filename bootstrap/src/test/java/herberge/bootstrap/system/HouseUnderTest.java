package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import herberge.adapter.postgres.testing.TestDatabase;
import herberge.application.audit.AuditUseCases.VerifyAudit.Verdict;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.server.HerbergeServer;
import herberge.bootstrap.server.ServerTimings;
import herberge.bootstrap.task.VerifyAuditTask;
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
import org.jspecify.annotations.Nullable;

/**
 * A server on a free port with its own database, an administrator and two users. Tests share the one that {@link
 * #shared} returns: they add their own rooms and guests and count only those.
 */
final class HouseUnderTest implements AutoCloseable {

    static final String PASSWORD = "herberge-test";
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Map<String, String> PATIENT = Map.of(
            "HERBERGE_LOG_SLOW_REQUEST", "5m",
            "HERBERGE_LOG_SLOW_STATEMENT", "5m",
            "HERBERGE_LIMITS_USER_PER_SECOND", "0",
            "HERBERGE_LIMITS_ADDRESS_PER_SECOND", "0",
            "HERBERGE_DATABASE_CONNECT_TIMEOUT", "120s",
            "HERBERGE_DATABASE_STATEMENT_TIMEOUT", "120s",
            "HERBERGE_DATABASE_LOCK_TIMEOUT", "120s",
            "HERBERGE_DATABASE_IDLE_IN_TRANSACTION_TIMEOUT", "120s");

    private static volatile @Nullable HouseUnderTest started;

    private final Deque<Runnable> opened;
    private final DatabaseAccess access;
    private final Map<String, String> environment;
    private final Clock clock;
    private final ServerTimings timings;
    private final HerbergeServer server;
    private Login admin;
    private Login anna;
    private Login ben;

    /** A client that is logged in, and when by {@code System.nanoTime}. */
    private record Login(HouseClient client, long at) {

        /** Well before the token ends: a shared house runs longer than a token is valid. */
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
            Clock clock,
            ServerTimings timings,
            HerbergeServer server,
            HouseClient admin,
            HouseClient anna,
            HouseClient ben) {
        this.opened = opened;
        this.access = access;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.timings = timings;
        this.server = server;
        this.admin = Login.of(admin);
        this.anna = Login.of(anna);
        this.ben = Login.of(ben);
    }

    /** For tests that leave the house usable; ends with the JVM. */
    static HouseUnderTest shared() {
        return Shared.HOUSE;
    }

    /** Returns the shared house if a test has asked for it. */
    static Optional<HouseUnderTest> startedShared() {
        return Optional.ofNullable(started);
    }

    /** Computes the seals of the audit anew. */
    Verdict verifyAudit() {
        return VerifyAuditTask.run(config(environment), access, null);
    }

    /** For tests that count everything or break something. */
    static HouseUnderTest open() {
        return open(Map.of(), Clock.system(BERLIN));
    }

    /** Starts a house with this environment and another clock than the machine's. */
    static HouseUnderTest open(Map<String, String> environment, Clock clock) {
        return open(environment, clock, PatientTimings.ALL);
    }

    /** Starts a house with these intervals and timeouts. */
    static HouseUnderTest open(ServerTimings timings) {
        return open(Map.of(), Clock.system(BERLIN), timings);
    }

    /** The same with an environment and another clock than the machine's. */
    static HouseUnderTest open(Map<String, String> environment, Clock clock, ServerTimings timings) {
        Deque<Runnable> opened = new ArrayDeque<>();
        TestDatabase database = FurnishedDatabase.create();
        opened.push(database::close);
        DatabaseAccess access = accessTo(database);
        HerbergeServer server = HerbergeServer.start(config(environment), access, clock, timings);
        opened.push(server::close);
        HouseClient nobody = HouseClient.at(url(server));
        HouseClient admin = nobody.loggedIn("admin", PASSWORD);
        HouseClient anna = nobody.loggedIn("anna", PASSWORD);
        HouseClient ben = nobody.loggedIn("ben", PASSWORD);
        return new HouseUnderTest(opened, access, environment, clock, timings, server, admin, anna, ben);
    }

    static DatabaseAccess accessTo(TestDatabase database) {
        return new DatabaseAccess(
                database.jdbcUrl(),
                TestDatabase.APP,
                database.password(),
                Optional.of(TestDatabase.OWNER),
                Optional.of(database.password()));
    }

    /** Adds another user and logs in. */
    HouseClient hire(String username, String role) {
        return hired(admin(), username, username, role);
    }

    /** A new user of that name, who has changed the first password. */
    static HouseClient hired(HouseClient admin, String username, String fullName, String role) {
        String first = "first-" + PASSWORD;
        admin.post("/users", Map.of("username", username, "fullName", fullName, "role", role, "password", first))
                .expect(201);
        return settledIn(admin, username, first);
    }

    /** Changes the first password to the common password of all tests. */
    static HouseClient settledIn(HouseClient anybody, String username, String firstPassword) {
        anybody.loggedIn(username, firstPassword)
                .put("/auth/password", Map.of("oldPassword", firstPassword, "newPassword", PASSWORD))
                .expect(204);
        return anybody.loggedIn(username, PASSWORD);
    }

    /**
     * The default configuration with these settings, on the loopback address and a free port, without limits of requests,
     * because tests send many, and with long timeouts of the database: on a busy machine a request may wait long among many
     * rivals.
     */
    static Config config(Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(PATIENT);
        settings.putAll(environment);
        return new ConfigSources(
                        Optional.empty(),
                        settings,
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

    /**
     * Starts another server on the same database with the same configuration, until the house is closed; returns its
     * URL.
     */
    String secondServer() {
        return secondServer(environment);
    }

    /** The same with that environment. */
    String secondServer(Map<String, String> environment) {
        return secondServer(environment, access);
    }

    /** The same with another address of the database. */
    String secondServer(Map<String, String> environment, DatabaseAccess access) {
        return secondServer(environment, access, clock, timings);
    }

    /**
     * The same with other intervals and timeouts. A test of short ones connects to such a server by itself; the clients of
     * the house use the patient one.
     */
    String secondServer(ServerTimings others) {
        return secondServer(environment, access, clock, others);
    }

    /** The same with another clock than that of the house. */
    String secondServer(Map<String, String> environment, Clock clock) {
        return secondServer(environment, access, clock, timings);
    }

    private String secondServer(
            Map<String, String> environment, DatabaseAccess access, Clock clock, ServerTimings timings) {
        HerbergeServer second = HerbergeServer.start(config(environment), access, clock, timings);
        opened.push(second::close);
        return url(second);
    }

    /**
     * Waits until everything written is numbered and sealed, and until the server has read the events: all of that
     * happens in the background.
     */
    void settle() {
        HouseClient client = admin(); // a login that is renewed writes too
        await().until(
                        () -> sql("select count(*) from audit_unsealed union all select count(*) from audit_batch"),
                        List.of("0", "0")::equals);
        long last = Long.parseLong(sql("select seq from event_position").get(0));
        await().until(() -> EventCursor.now(client).seq() >= last);
    }

    /** The first column of a query that the owner of the database runs. */
    List<String> sql(String query) {
        return sql(access, query);
    }

    void run(String script) {
        run(access, script);
    }

    /** Executes any statement as the owner of the database. */
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
        owner.setProperty("options", "-c herberge.user_id=0"); // every write needs an author, also one by the owner
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

    /** The first column of a query on an open connection. */
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

    /** Ends with the JVM: closing it then would race with the end of its database and wait for connections. */
    private static final class Shared {
        static final HouseUnderTest HOUSE = open();

        static {
            started = HOUSE;
        }
    }
}
