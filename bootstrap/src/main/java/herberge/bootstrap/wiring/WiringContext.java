package herberge.bootstrap.wiring;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.JdbiAuditSeals;
import herberge.adapter.postgres.shared.JdbiDatabaseHealth;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PgNotifyRelay;
import herberge.adapter.postgres.shared.TransactionHooks;
import herberge.application.audit.AuditUseCases;
import herberge.application.job.Job;
import herberge.application.port.Relay;
import herberge.bootstrap.config.Config;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Jdbi;

/**
 * What all use cases and stores share.
 *
 * @param health         collects failures of the database
 * @param relay          sends messages to the other servers
 * @param additionalJobs jobs besides those of every house
 * @param nanoTime       the clock of the rate limits, in nanoseconds
 */
public record WiringContext(
        Jdbi jdbi,
        JdbiDatabaseHealth health,
        Config config,
        Relay relay,
        Wakeups wakeups,
        Function<JdbiTransactions, List<Job>> additionalJobs,
        LongSupplier nanoTime) {

    /**
     * Wake-up calls for the background loops.
     *
     * @param committed after a commit that may have written something
     * @param presence  after a user came, left, or opened another page
     * @param asked     after a job was requested or a change that needs one
     */
    public record Wakeups(Runnable committed, Runnable presence, Runnable asked) {}

    /** For operator tasks, which run no loops: nothing is woken. */
    public static WiringContext quiet(Jdbi jdbi, Config config) {
        Wakeups wakeups = new Wakeups(() -> {}, () -> {}, () -> {});
        return new WiringContext(
                jdbi,
                new JdbiDatabaseHealth(jdbi),
                config,
                new PgNotifyRelay(jdbi, topic -> {}),
                wakeups,
                tx -> List.of(),
                System::nanoTime);
    }

    BookingVisibility visibility() {
        return config.security().bookingVisibility();
    }

    /** Transactions dated by the house's clock; the database never uses its own. */
    JdbiTransactions transactions(Clock clock) {
        return new JdbiTransactions(
                jdbi, visibility(), parts(wakeups.committed()).withClock(clock));
    }

    /** Sealing in transactions that wake no loop. */
    AuditUseCases.Sealing sealing() {
        JdbiTransactions quiet = quietTransactions();
        return new AuditUseCases.Sealing(quiet, new JdbiAuditSeals(quiet));
    }

    /** Transactions whose commits wake no loop. */
    JdbiTransactions quietTransactions() {
        return new JdbiTransactions(jdbi, visibility(), parts(() -> {}));
    }

    private TransactionHooks parts(Runnable committed) {
        return new TransactionHooks(
                committed, health::failed, config.database().pool().connectTimeout());
    }
}
