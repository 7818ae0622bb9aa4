package herberge.bootstrap.server;

import herberge.adapter.postgres.shared.BacklogReader;
import herberge.adapter.postgres.shared.BacklogReader.Backlog;
import herberge.adapter.postgres.shared.BacklogReader.JobState;
import herberge.adapter.postgres.shared.ConnectionPool;
import herberge.application.shared.Metric;
import herberge.application.shared.Metrics;
import herberge.bootstrap.backup.BackupFolder;
import herberge.bootstrap.config.Config;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets the gauges of a server from its pool, its sockets, its database and its backups. Not thread-safe. */
final class GaugeSample implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(GaugeSample.class);

    private final Metrics metrics;
    private final ConnectionPool pool;
    private final BacklogReader backlog;
    private final IntSupplier sockets;
    private final Optional<Path> backups;
    private final Set<String> jobs = new HashSet<>();

    GaugeSample(Metrics metrics, ConnectionPool pool, IntSupplier sockets, Config.Backup backup) {
        this.metrics = metrics;
        this.pool = pool;
        this.backlog = new BacklogReader(pool.jdbi());
        this.sockets = sockets;
        this.backups = backup.folder();
    }

    /** Reads the pool first, because reading the database takes a connection of it. */
    @Override
    public void run() {
        ConnectionPool.Usage usage = pool.usage();
        metrics.set(Metric.POOL_CONNECTIONS, usage.active(), "active");
        metrics.set(Metric.POOL_CONNECTIONS, usage.idle(), "idle");
        metrics.set(Metric.POOL_CONNECTIONS, usage.max(), "max");
        metrics.set(Metric.POOL_WAITING, usage.waiting());
        metrics.set(Metric.SOCKETS, sockets.getAsInt());
        Optional<Backlog> state = backlog.read();
        metrics.set(Metric.DATABASE_UP, state.isPresent() ? 1 : 0);
        state.ifPresentOrElse(this::setBacklog, this::forgetBacklog);
        backups.map(BackupFolder::new).ifPresent(this::setBackups);
    }

    private void setBacklog(Backlog state) {
        metrics.set(Metric.EVENTS_WAITING, (double) state.events().count());
        metrics.set(Metric.EVENTS_LAG, state.events().seconds());
        metrics.set(Metric.SEALS_WAITING, (double) state.seals().count());
        metrics.set(Metric.SEALS_LAG, state.seals().seconds());
        for (JobState job : state.jobs()) {
            jobs.add(job.name());
            metrics.set(Metric.JOB_FAILURES, (double) job.failures(), job.name());
            metrics.set(Metric.JOB_LAST_SUCCESS, job.succeeded(), job.name());
        }
    }

    /** An old value would look as if it were the present one. */
    private void forgetBacklog() {
        metrics.set(Metric.EVENTS_WAITING, Double.NaN);
        metrics.set(Metric.EVENTS_LAG, Double.NaN);
        metrics.set(Metric.SEALS_WAITING, Double.NaN);
        metrics.set(Metric.SEALS_LAG, Double.NaN);
        for (String job : jobs) {
            metrics.set(Metric.JOB_FAILURES, Double.NaN, job);
            metrics.set(Metric.JOB_LAST_SUCCESS, Double.NaN, job);
        }
    }

    /** No backup is as old as can be, so that the same alert is raised. */
    private void setBackups(BackupFolder folder) {
        try {
            metrics.set(Metric.BACKUP_NEWEST, seconds(folder.newest()));
            metrics.set(Metric.BACKUP_PROVEN, seconds(folder.lastProven()));
            OptionalLong broken = folder.invariantsBroken();
            metrics.set(Metric.INVARIANTS_BROKEN, broken.isPresent() ? (double) broken.getAsLong() : Double.NaN);
        } catch (UncheckedIOException e) {
            LOG.warn("Folder of backups cannot be read: {}", e.getMessage());
            metrics.set(Metric.BACKUP_NEWEST, 0);
            metrics.set(Metric.BACKUP_PROVEN, 0);
        }
    }

    private static double seconds(Optional<Instant> at) {
        return at.map(time -> (double) time.getEpochSecond()).orElse(0.0);
    }
}
