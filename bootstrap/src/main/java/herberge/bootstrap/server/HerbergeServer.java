package herberge.bootstrap.server;

import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.adapter.postgres.shared.JdbiDatabaseHealth;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.job.Job;
import herberge.application.shared.Caller;
import herberge.bootstrap.background.AuditHeadLog;
import herberge.bootstrap.background.BackgroundJobs;
import herberge.bootstrap.background.WakeableLoops;
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
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: everything between the database and the socket. */
public final class HerbergeServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HerbergeServer.class);

    private final ConnectionPool pool;
    private final ServerRelay neighbours;
    private final WakeableLoops tickers;
    private final BackgroundJobs background;
    private final ClientEndpoints front;
    private final Wiring wiring;
    private final Optional<String> firstPassword;

    private HerbergeServer(
            ConnectionPool pool,
            ServerRelay neighbours,
            WakeableLoops tickers,
            BackgroundJobs background,
            ClientEndpoints front,
            Wiring wiring,
            Optional<String> firstPassword) {
        this.pool = pool;
        this.neighbours = neighbours;
        this.tickers = tickers;
        this.background = background;
        this.front = front;
        this.wiring = wiring;
        this.firstPassword = firstPassword;
    }

    /**
     * Answers requests when this returns. What needs no database is built while the schema is checked: it takes as long.
     */
    public static HerbergeServer start(Config config, DatabaseAccess access) {
        return start(config, access, Clock.system(config.house().timeZone()));
    }

    /** By another clock than the machine's; its zone is the house's. */
    public static HerbergeServer start(Config config, DatabaseAccess access, Clock clock) {
        return start(config, access, clock, tx -> List.of(), password -> {}).open();
    }

    /** Not ready until {@link #furnish} has put everything into the house. */
    public static HerbergeServer startUnfurnished(Config config, DatabaseAccess access) {
        return start(config, access, Clock.system(config.house().timeZone()), tx -> List.of(), password -> {});
    }

    /**
     * Shows the password of the first administrator as soon as there is one: a start that fails after that must not take
     * it along, because no other start makes one.
     */
    public static HerbergeServer start(Config config, DatabaseAccess access, Consumer<String> show) {
        return start(config, access, Clock.system(config.house().timeZone()), tx -> List.of(), show)
                .open();
    }

    /** With jobs beyond those of every house; answers, and says that it is ready once it is told to {@link #open}. */
    static HerbergeServer start(
            Config config,
            DatabaseAccess access,
            Clock clock,
            Function<JdbiTransactions, List<Job>> further,
            Consumer<String> show) {
        ConnectionPool pool = access.pool(config.database());
        WakeableLoops tickers = WakeableLoops.of(config.jobs());
        EagerSupplier<Inside> inside =
                EagerSupplier.of("wiring", () -> Inside.of(pool, config, tickers.wakeups(), further, clock));
        AtomicBoolean furnished = new AtomicBoolean();
        EagerSupplier<ClientEndpoints> built = EagerSupplier.of(
                "front", () -> ClientEndpoints.of(config, inside.get().wiring(), clock, furnished));
        try {
            SchemaCheck.Found found = SchemaCheck.beforeStart(access);
            Wiring wiring = inside.get().wiring();
            ServerRelay neighbours = inside.get().neighbours();
            Optional<String> firstPassword = open(wiring, built, show);
            ClientEndpoints front = built.get();
            AuditHeadLog heads = new AuditHeadLog(wiring.audit().readAuditHead(), clock);
            neighbours.listen(
                    wiring, tickers.start(wiring.realtime(), wiring.audit().sealChanges(), heads));
            BackgroundJobs.Place here =
                    new BackgroundJobs.Place(pool.dataSource(), front.http().port(), HouseClock.of(clock));
            BackgroundJobs background = BackgroundJobs.start(tickers.planning(), here, config.jobs(), wiring);
            logStart(front.http().port(), found, access);
            return new HerbergeServer(pool, neighbours, tickers, background, front, wiring, firstPassword);
        } catch (RuntimeException e) {
            built.abandon(ClientEndpoints::close);
            pool.close();
            throw e;
        }
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

    /** What needs no port. */
    private record Inside(ServerRelay neighbours, Wiring wiring) {

        static Inside of(
                ConnectionPool pool,
                Config config,
                WiringContext.Wakeups wakeups,
                Function<JdbiTransactions, List<Job>> further,
                Clock clock) {
            Jdbi jdbi = pool.jdbi();
            ServerRelay neighbours = ServerRelay.of(pool.settings(), jdbi, config.relay());
            WiringContext ground =
                    new WiringContext(jdbi, new JdbiDatabaseHealth(jdbi), config, neighbours.relay(), wakeups, further);
            return new Inside(neighbours, Wiring.of(ground, HouseClock.of(clock), Release.version()));
        }
    }

    /**
     * Lets clients in, and makes the first account where there is none. Both take as long, and nothing is lost if the
     * first of them fails: by the time it is told, the password of the other has been shown.
     */
    private static Optional<String> open(Wiring wiring, EagerSupplier<ClientEndpoints> built, Consumer<String> show) {
        EagerSupplier<Optional<String>> first = EagerSupplier.of("first account", () -> firstAdmin(wiring, show));
        try {
            built.get().start();
        } catch (RuntimeException e) {
            first.abandon(shown -> {});
            throw e;
        }
        return first.get();
    }

    private static Optional<String> firstAdmin(Wiring wiring, Consumer<String> show) {
        String password = wiring.secrets().password();
        if (!wiring.access().createFirstAdmin().create("admin", password)) {
            return Optional.empty();
        }
        show.accept(password);
        return Optional.of(password);
    }

    /** The password of the administrator that this start has made, shown once and kept nowhere. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    /** Fills a house that has just been opened with what the demo shows; everybody gets that password. */
    public void furnish(String password) {
        Caller system = Caller.system("demo");
        String first = firstPassword.orElseThrow(() -> new IllegalStateException("the house is not new"));
        new DemoHouse(
                        wiring.access(),
                        wiring.rooms(),
                        wiring.blocks(),
                        wiring.guests(),
                        wiring.bookings(),
                        wiring.reminders())
                .furnish(
                        first,
                        password,
                        wiring.planning().readInfo().read(system).today());
        open();
    }

    /** Says from now on that it is ready. */
    HerbergeServer open() {
        front.furnished().set(true);
        return this;
    }

    /** What the routes are registered with; for tests that compare them with the document. */
    Javalin javalin() {
        return front.http().javalin();
    }

    public int port() {
        return front.http().port();
    }

    @Override
    public void close() {
        front.close();
        background.close(); // while what it still commits is published
        tickers.close();
        neighbours.close();
        pool.close();
    }
}
