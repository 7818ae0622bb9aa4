package herberge.bootstrap.backup;

import herberge.application.job.Job;
import herberge.application.job.Job.Outcome;
import herberge.bootstrap.backup.BackupFolder.Backup;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.domain.job.JobOccurrence;
import herberge.domain.job.Schedule.Daily;
import herberge.domain.job.Schedule.Weekly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The jobs that write a backup every day, and restore the newest one every week to prove that it can be restored. */
public final class BackupJobs {

    private static final long MIB = 1 << 20;

    /** The proof runs that long after the backup of its day. */
    private static final long HOURS_LATER = 1;

    private final Config config;
    private final DatabaseAccess access;
    private final Clock clock;
    private final BackupFolder folder;
    private final Optional<byte[]> passphrase;

    private BackupJobs(Config config, DatabaseAccess access, Clock clock, Path folder) {
        this.config = config;
        this.access = access;
        this.clock = clock;
        this.folder = new BackupFolder(folder);
        this.passphrase = BackupProof.passphrase(config);
    }

    /** No jobs if no folder is configured. */
    public static List<Job> of(Config config, DatabaseAccess access, Clock clock) {
        return config.backup()
                .folder()
                .map(folder -> new BackupJobs(config, access, clock, folder).jobs())
                .orElse(List.of());
    }

    private List<Job> jobs() {
        return List.of(
                Job.byUseCases("backup", new Daily(config.backup().at()), this::backup),
                Job.byUseCases(
                        "verify-backup",
                        new Weekly(DayOfWeek.SUNDAY, config.backup().at().plusHours(HOURS_LATER)),
                        occurrence -> verify()));
    }

    /** An occurrence that is run again, because its server was killed, finds the file if it was complete. */
    private Outcome backup(JobOccurrence occurrence) {
        Instant at = Objects.requireNonNullElseGet(occurrence.dueAt(), clock::instant)
                .truncatedTo(ChronoUnit.SECONDS);
        Path file = folder.fileOf(at);
        try {
            if (Files.exists(file)) {
                return outcome(file.getFileName() + " is there already");
            }
            BackupSummary summary =
                    new BackupTask(access, passphrase, config.backup().rate() * MIB).toFile(file);
            int deleted = folder.prune(config.backup().keep(), config.house().timeZone());
            return outcome(file.getFileName() + ": " + summary.rows() + " rows; deleted: " + deleted);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the database: " + e.getMessage(), e);
        }
    }

    private Outcome verify() {
        Backup newest = folder.backups().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no backup in " + folder.path()));
        Manifest manifest = BackupProof.prove(config, newest.file());
        return outcome(newest.file().getFileName() + " was restored: " + manifest.rows() + " rows");
    }

    private static Outcome outcome(String summary) {
        return new Outcome(summary, () -> {});
    }
}
