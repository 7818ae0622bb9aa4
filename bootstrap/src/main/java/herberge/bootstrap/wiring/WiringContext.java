package herberge.bootstrap.wiring;

import herberge.adapter.postgres.shared.BookingVisibility;
import herberge.adapter.postgres.shared.JdbiAuditSeals;
import herberge.adapter.postgres.shared.JdbiDatabaseHealth;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PgNotifyRelay;
import herberge.adapter.postgres.shared.TransactionServices;
import herberge.application.audit.AuditUseCases;
import herberge.application.job.Job;
import herberge.application.port.Relay;
import herberge.bootstrap.config.Config;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * What everything stands on.
 *
 * @param health  is told what the database cannot do
 * @param relay   the way to the other servers
 * @param further jobs beyond those of every house
 */
public record WiringContext(
        Jdbi jdbi,
        JdbiDatabaseHealth health,
        Config config,
        Relay relay,
        Wakeups wakeups,
        Function<JdbiTransactions, List<Job>> further) {

    /**
     * What is rung when there is something to do.
     *
     * @param committed something may have been written
     * @param presence  somebody came, went, or looks at something else
     * @param asked     somebody has asked for a job, or done what calls for one
     */
    public record Wakeups(Runnable committed, Runnable presence, Runnable asked) {}

    /** For commands that do one thing and end: nobody hears what they do. */
    public static WiringContext quiet(Jdbi jdbi, Config config) {
        Wakeups wakeups = new Wakeups(() -> {}, () -> {}, () -> {});
        return new WiringContext(
                jdbi, new JdbiDatabaseHealth(jdbi), config, new PgNotifyRelay(jdbi), wakeups, tx -> List.of());
    }

    BookingVisibility visibility() {
        return config.security().bookingVisibility();
    }

    /** By the house's clock, which the database never asks its own for. */
    JdbiTransactions transactions(Clock clock) {
        return new JdbiTransactions(
                jdbi, visibility(), parts(wakeups.committed()).withClock(clock));
    }

    /** In units of work that wake no one when they commit. */
    AuditUseCases.Sealing sealing() {
        JdbiTransactions quiet = quietTransactions();
        return new AuditUseCases.Sealing(quiet, new JdbiAuditSeals(quiet));
    }

    /** Of which nobody is told. */
    JdbiTransactions quietTransactions() {
        return new JdbiTransactions(jdbi, visibility(), parts(() -> {}));
    }

    private TransactionServices parts(Runnable committed) {
        return new TransactionServices(
                committed, health::failed, config.database().pool().connectTimeout());
    }
}
