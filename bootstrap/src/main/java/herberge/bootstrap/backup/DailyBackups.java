package herberge.bootstrap.backup;

import herberge.bootstrap.backup.BackupFolder.Backup;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes backups in the configured folder, as the jobs do it and as the operator does it between them. */
public final class DailyBackups {

    private static final long MIB = 1 << 20;

    private final Config config;
    private final BackupFolder folder;

    private DailyBackups(Config config, Path folder) {
        this.config = config;
        this.folder = new BackupFolder(folder);
    }

    /** Empty if no folder is configured. */
    public static Optional<DailyBackups> of(Config config) {
        return config.backup().folder().map(folder -> new DailyBackups(config, folder));
    }

    /**
     * A backup that was written.
     *
     * @param deleted how many older ones were not to be kept
     */
    public record Written(Path file, BackupSummary summary, int deleted) {}

    /** The file of the backup of that time. */
    public Path fileOf(Instant at) {
        return folder.fileOf(at.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Writes the backup of that time, with the passphrase and the rate of the configuration, and deletes what is not kept. */
    public Written write(DatabaseAccess access, Instant at) throws IOException, SQLException {
        Path file = fileOf(at);
        long rate = config.backup().rate() * MIB;
        BackupSummary summary = new BackupTask(access, BackupProof.passphrase(config), rate).toFile(file);
        return new Written(
                file,
                summary,
                folder.prune(config.backup().keep(), config.house().timeZone()));
    }

    /** The newest backup; throws {@link IllegalStateException} if there is none. */
    public Path newest() {
        return folder.backups().stream()
                .findFirst()
                .map(Backup::file)
                .orElseThrow(() -> new IllegalStateException("there is no backup in " + folder.path()));
    }
}
