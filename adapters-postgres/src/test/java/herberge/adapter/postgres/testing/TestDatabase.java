package herberge.adapter.postgres.testing;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.DatabaseTimeouts;
import herberge.adapter.postgres.shared.JdbiDatabaseHealth;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Migrations;
import herberge.adapter.postgres.shared.TransactionHooks;
import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A migrated database of its own, with the two roles of a real one: {@code herberge_owner} and {@code herberge_app}. It
 * is copied from a template, which takes a fraction of the time of a migration.
 */
public final class TestDatabase implements AutoCloseable {

    public static final String OWNER = "herberge_owner";
    public static final String APP = "herberge_app";
    private static final String PASSWORD = "herberge-test";

    /** Longer than any transaction of a test takes on a busy machine. */
    private static final DatabaseTimeouts PATIENT =
            new DatabaseTimeouts(Patience.LIMIT, Patience.LIMIT, Patience.LIMIT);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final String ROLE = """
            do $$ begin
              if not exists (select from pg_roles where rolname = '<role>') then
                create role <role> login nosuperuser nocreatedb nocreaterole nobypassrls password '<password>';
              end if;
            exception when duplicate_object or unique_violation then null; -- another JVM was faster
            end $$
            """;

    /** Bypasses all triggers, as only a superuser may; deleting a few rows is faster than truncating. */
    private static final String EMPTY = """
            set session_replication_role = replica;
            do $$ declare it record; begin
              for it in select tablename from pg_tables where schemaname = 'public'
                           and tablename not in
                             ('flyway_schema_history', 'installation', 'app_user', 'event_position') loop
                execute format('delete from %I', it.tablename);
              end loop;
              insert into reminder_settings default values;
              insert into price_settings default values;
              insert into company_settings default values;
              insert into invoice_series default values;
              delete from app_user where id > 0;
              update event_position set seq = 0;
              perform setval(format('%I', sequencename)::regclass, 1, false) from pg_sequences
                where schemaname = 'public';
            end $$
            """;

    private final TestServer server;
    private final String name;
    private final ConnectionPool pool;
    private final JdbiTransactions transactions;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
        this.pool = new ConnectionPool(new ConnectionPool.Settings(
                server.urlOf(name), APP, PASSWORD, 20, 0, Patience.LIMIT, Duration.ofMinutes(10), PATIENT));
        this.transactions = transactions(BookingVisibility.ALL);
        if (!server.embedded()) { // an external server is left as it was
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "drop-" + name));
        }
    }

    /** Creates a database at the newest schema version. */
    public static TestDatabase create() {
        return new TestDatabase(Template.SERVER, copy(Template.NAME));
    }

    /** Creates a copy of this database. Meanwhile no client may be connected to it. */
    public TestDatabase copy() {
        pool.close();
        return new TestDatabase(server, create(server, name));
    }

    /** Creates an empty database with the two roles. */
    public static TestDatabase unmigrated() {
        return new TestDatabase(Template.SERVER, copy("template1"));
    }

    /** Creates a migrated database on another server than the common one. */
    static TestDatabase on(TestServer server) {
        roles(server);
        TestDatabase database = new TestDatabase(server, create(server, "template1"));
        database.migrations().migrate();
        return database;
    }

    /** Returns the database shared by all tests that need no own one; a test empties it first. */
    public static TestDatabase shared() {
        TestDatabase database = Shared.DATABASE;
        database.truncate();
        return database;
    }

    private static String copy(String template) {
        return create(Template.SERVER, template);
    }

    private static String create(TestServer server, String template) {
        String name = "herberge_test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute(
                server.superuser("postgres"),
                "create database " + name + " owner " + OWNER + " encoding 'UTF8' template " + template);
        return name;
    }

    private static void roles(TestServer server) {
        for (String role : List.of(OWNER, APP)) {
            execute(server.superuser("postgres"), ROLE.replace("<role>", role).replace("<password>", PASSWORD));
        }
    }

    /** Uses JDBC directly, because Jdbi would look for bindings in the script. */
    private static void execute(DataSource source, String script) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException("the test's database refuses: " + script, e);
        }
    }

    public String jdbcUrl() {
        return server.urlOf(name);
    }

    /** The password of both roles. */
    public String password() {
        return PASSWORD;
    }

    /** The data source of the owner, who migrates. */
    public DataSource owner() {
        return TestServer.source(jdbcUrl(), OWNER, PASSWORD);
    }

    /** The data source of the server's role, without a pool: every connection is a new one. */
    public DataSource app() {
        return TestServer.source(jdbcUrl(), APP, PASSWORD);
    }

    /** The data source of a superuser. */
    public DataSource superuser() {
        return server.superuser(name);
    }

    public Migrations migrations() {
        return new Migrations(owner(), APP);
    }

    /** Transactions of the application role, with a pool as large as the real one. */
    public JdbiTransactions transactions() {
        return transactions;
    }

    /** Transactions in a house with this visibility of bookings. */
    public JdbiTransactions transactions(BookingVisibility visibility) {
        return new JdbiTransactions(
                pool.jdbi(),
                visibility,
                new TransactionHooks(() -> {}, new JdbiDatabaseHealth(pool.jdbi())::failed, Patience.LIMIT));
    }

    /** Writes rows into every table, as the server's role and through the triggers. */
    public void addSampleRows() {
        try (InputStream script = TestDatabase.class.getResourceAsStream("/db/sample-rows.sql")) {
            execute(app(), new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empties every table but leaves the system's user; ids count from 1 again. */
    public void truncate() {
        execute(superuser(), EMPTY);
    }

    /** Drops the database, even if clients are still connected. */
    @Override
    public void close() {
        pool.close();
        execute(server.superuser("postgres"), "drop database if exists " + name + " with (force)");
    }

    /** Created once, when the first database is needed. */
    private static final class Template {
        static final TestServer SERVER = TestServer.find();
        static final String NAME = make();

        private static String make() {
            roles(SERVER);
            TestDatabase template = new TestDatabase(SERVER, create(SERVER, "template1"));
            template.migrations().migrate();
            return template.name;
        }
    }

    private static final class Shared {
        static final TestDatabase DATABASE = create();
    }
}
