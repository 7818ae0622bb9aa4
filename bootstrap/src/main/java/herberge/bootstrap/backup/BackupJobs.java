package herberge.bootstrap.backup;

import herberge.application.job.Job;
import herberge.application.job.Job.Outcome;
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
import java.util.List;
import java.util.Objects;

/** The jobs that write a backup every day, and restore the newest one every week to prove that it can be restored. */
public final class BackupJobs {

    /** The proof runs that long after the backup of its day. */
    private static final long HOURS_LATER = 1;

    private final Config config;
    private final DatabaseAccess access;
    private final Clock clock;
    private final DailyBackups backups;

    private BackupJobs(Config config, DatabaseAccess access, Clock clock, DailyBackups backups) {
        this.config = config;
        this.access = access;
        this.clock = clock;
        this.backups = backups;
    }

    /** No jobs if no folder is configured. */
    public static List<Job> of(Config config, DatabaseAccess access, Clock clock) {
        return DailyBackups.of(config)
                .map(backups -> new BackupJobs(config, access, clock, backups).jobs())
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
        Instant at = Objects.requireNonNullElseGet(occurrence.dueAt(), clock::instant);
        Path file = backups.fileOf(at);
        try {
            if (Files.exists(file)) {
                return outcome(file.getFileName() + " is there already");
            }
            DailyBackups.Written written = backups.write(access, at);
            return outcome(
                    file.getFileName() + ": " + written.summary().rows() + " rows; deleted: " + written.deleted());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the database: " + e.getMessage(), e);
        }
    }

    private Outcome verify() {
        Path newest = backups.newest();
        BackupSummary restored = BackupProof.prove(config, newest);
        return outcome(newest.getFileName() + " was restored: " + restored.rows() + " rows");
    }

    private static Outcome outcome(String summary) {
        return new Outcome(summary, () -> {});
    }
}
