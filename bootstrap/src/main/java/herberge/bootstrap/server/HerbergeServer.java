package herberge.bootstrap.server;

import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.JdbiDatabaseHealth;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.job.Job;
import herberge.application.shared.Caller;
import herberge.bootstrap.background.AuditHeadLog;
import herberge.bootstrap.background.BackgroundJobs;
import herberge.bootstrap.background.WakeableLoops;
import herberge.bootstrap.backup.BackupJobs;
import herberge.bootstrap.backup.UpgradeBackup;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.demo.DemoHouse;
import herberge.bootstrap.process.EagerSupplier;
import herberge.bootstrap.process.Release;
import herberge.bootstrap.relay.ServerRelay;
import herberge.bootstrap.wiring.HouseClock;
import herberge.bootstrap.wiring.Wiring;
import herberge.bootstrap.wiring.WiringContext;
import io.javalin.Javalin;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: everything between the database and the socket. */
public final class HerbergeServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HerbergeServer.class);

    private final ConnectionPool pool;
    private final ServerRelay relay;
    private final WakeableLoops loops;
    private final BackgroundJobs background;
    private final ClientEndpoints endpoints;
    private final Wiring wiring;
    private final Optional<String> firstPassword;

    private HerbergeServer(
            ConnectionPool pool,
            ServerRelay relay,
            WakeableLoops loops,
            BackgroundJobs background,
            ClientEndpoints endpoints,
            Wiring wiring,
            Optional<String> firstPassword) {
        this.pool = pool;
        this.relay = relay;
        this.loops = loops;
        this.background = background;
        this.endpoints = endpoints;
        this.wiring = wiring;
        this.firstPassword = firstPassword;
    }

    /**
     * Starts a server that answers requests when this returns. What needs no database is built while the schema is
     * checked, because both take about as long.
     */
    public static HerbergeServer start(Config config, DatabaseAccess access) {
        return start(config, access, clock(config));
    }

    /** Starts a server with another clock than the machine's; the clock's zone is the house's. */
    public static HerbergeServer start(Config config, DatabaseAccess access, Clock clock) {
        return start(config, access, clock, ServerTimings.DEFAULT);
    }

    /** The same with other intervals and timeouts than the default ones. */
    public static HerbergeServer start(Config config, DatabaseAccess access, Clock clock, ServerTimings timings) {
        return start(config, access, clock, timings, tx -> List.of(), password -> {})
                .open();
    }

    /** Starts a server that reports ready only after {@link #furnish} has added the demo data. */
    public static HerbergeServer startUnfurnished(Config config, DatabaseAccess access) {
        return start(config, access, clock(config), ServerTimings.DEFAULT, tx -> List.of(), password -> {});
    }

    /**
     * Starts a server that passes the password of the first administrator to {@code show} as soon as the account is
     * stored: a start that fails afterwards must not lose the password, because no later start creates another one.
     */
    public static HerbergeServer start(Config config, DatabaseAccess access, Consumer<String> show) {
        return start(config, access, clock(config), ServerTimings.DEFAULT, tx -> List.of(), show)
                .open();
    }

    private static Clock clock(Config config) {
        return Clock.system(config.house().timeZone());
    }

    /** Starts a server with additional jobs; it answers requests, and reports ready after {@link #open}. */
    static HerbergeServer start(
            Config config,
            DatabaseAccess access,
            Clock clock,
            ServerTimings timings,
            Function<JdbiTransactions, List<Job>> additionalJobs,
            Consumer<String> show) {
        ConnectionPool pool = access.pool(config.database());
        WakeableLoops loops = WakeableLoops.of(config.jobs(), timings.sweep());
        Function<JdbiTransactions, List<Job>> jobs =
                tx -> Stream.concat(additionalJobs.apply(tx).stream(), BackupJobs.of(config, access, clock).stream())
                        .toList();
        EagerSupplier<Core> core = EagerSupplier.of(
                "wiring", () -> Core.of(pool, config, loops.wakeups(), jobs, clock, timings.nanoTime()));
        AtomicBoolean furnished = new AtomicBoolean();
        EagerSupplier<ClientEndpoints> endpointsAhead = EagerSupplier.of(
                "endpoints", () -> ClientEndpoints.of(config, core.get(), pool, clock, timings, furnished));
        try {
            SchemaCheck.Found found = prepareSchema(config, access, clock);
            Wiring wiring = core.get().wiring();
            ServerRelay relay = core.get().relay();
            Optional<String> firstPassword = acceptClients(wiring, endpointsAhead, show);
            ClientEndpoints endpoints = endpointsAhead.get();
            AuditHeadLog heads = new AuditHeadLog(wiring.audit().readAuditHead(), clock);
            relay.listen(wiring, loops.start(wiring.realtime(), wiring.audit().sealChanges(), heads));
            BackgroundJobs.Place place =
                    new BackgroundJobs.Place(pool.dataSource(), endpoints.http().port(), HouseClock.of(clock));
            BackgroundJobs background = BackgroundJobs.start(loops.planning(), place, config.jobs(), wiring);
            logStart(endpoints.http().port(), found, access);
            return new HerbergeServer(pool, relay, loops, background, endpoints, wiring, firstPassword);
        } catch (RuntimeException e) {
            endpointsAhead.abandon(ClientEndpoints::close);
            pool.close();
            throw e;
        }
    }

    private static SchemaCheck.Found prepareSchema(Config config, DatabaseAccess access, Clock clock) {
        UpgradeBackup.before(config, access, clock.instant());
        return SchemaCheck.beforeStart(access);
    }

    private static void logStart(int port, SchemaCheck.Found found, DatabaseAccess access) {
        LOG.info(
                "herberge-server {} answers on port {}: Java {}, PostgreSQL {}, schema {}, database {}",
                Release.version(),
                port,
                Runtime.version(),
                found.postgres(),
                found.schema(),
                access.location());
    }

    /** The parts that need no port. */
    record Core(ServerRelay relay, Wiring wiring, ServerMetrics metrics) {

        static Core of(
                ConnectionPool pool,
                Config config,
                WiringContext.Wakeups wakeups,
                Function<JdbiTransactions, List<Job>> additionalJobs,
                Clock clock,
                LongSupplier nanoTime) {
            Jdbi jdbi = pool.jdbi(config.slow().statement());
            ServerMetrics metrics = ServerMetrics.of(config.metrics());
            ServerRelay relay = ServerRelay.of(pool.settings(), jdbi, config.relay(), metrics.metrics());
            WiringContext context = new WiringContext(
                    jdbi, new JdbiDatabaseHealth(jdbi), config, relay.relay(), wakeups, additionalJobs, nanoTime);
            return new Core(relay, Wiring.of(context, HouseClock.of(clock), Release.version()), metrics);
        }
    }

    /**
     * Accepts connections, and creates the first account if there is none. Both run at once because they take about as
     * long. If the first fails, the second is waited for, so that its password is shown before the failure is thrown.
     */
    private static Optional<String> acceptClients(
            Wiring wiring, EagerSupplier<ClientEndpoints> endpointsAhead, Consumer<String> show) {
        EagerSupplier<Optional<String>> firstAccount =
                EagerSupplier.of("first account", () -> createFirstAdmin(wiring, show));
        try {
            endpointsAhead.get().start();
        } catch (RuntimeException e) {
            firstAccount.abandon(shown -> {});
            throw e;
        }
        return firstAccount.get();
    }

    private static Optional<String> createFirstAdmin(Wiring wiring, Consumer<String> show) {
        String password = wiring.secrets().password();
        if (!wiring.access().createFirstAdmin().create("admin", password)) {
            return Optional.empty();
        }
        show.accept(password);
        return Optional.of(password);
    }

    /** The password of the administrator that this start created; it is stored nowhere. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /** Adds the demo data to a new house. All demo users get the given password. */
    public void furnish(String password) {
        Caller system = Caller.system("demo");
        String first = firstPassword.orElseThrow(() -> new IllegalStateException("the house is not new"));
        DemoHouse.of(wiring)
                .furnish(
                        first,
                        password,
                        wiring.planning().readInfo().read(system).today());
        open();
    }

    /** Reports ready from now on. */
    HerbergeServer open() {
        endpoints.furnished().set(true);
        return this;
    }

    /** For tests that compare the registered routes with the OpenAPI document. */
    Javalin javalin() {
        return endpoints.http().javalin();
    }

    public int port() {
        return endpoints.http().port();
    }

    /** The port at which metrics are served; 0 if they are not. */
    public int metricsPort() {
        return endpoints.metrics().port();
    }

    @Override
    public void close() {
        endpoints.close();
        background.close(); // before the loops, so that its last commits are still published
        loops.close();
        relay.close();
        pool.close();
    }
}
