package herberge.bootstrap.backup;

import herberge.adapter.postgres.backup.DatabaseRestore;
import herberge.adapter.postgres.backup.DatabaseRestore.Contents;
import herberge.adapter.postgres.shared.Migrations.Standing;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes and proves a backup before a newer release migrates the schema, because a migration cannot be reverted. */
public final class UpgradeBackup {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeBackup.class);
    private static final long MIB = 1 << 20;

    private UpgradeBackup() {}

    /**
     * Returns the backup. Makes none if no folder is configured, if the schema is up to date, if the database is empty or if
     * its owner is not known, who alone may migrate it. If the backup cannot be made or proven, nothing is to be migrated.
     */
    public static Optional<Path> before(Config config, DatabaseAccess access, Instant now) {
        if (config.backup().folder().isEmpty() || access.ownerUser().isEmpty()) {
            return Optional.empty();
        }
        try {
            if (SchemaCheck.standing(access) != Standing.OLDER
                    || DatabaseRestore.contents(SchemaCheck.ownerSource(access)) != Contents.DATA) {
                return Optional.empty();
            }
            Path file = new BackupFolder(config.backup().folder().get()).fileOf(now.truncatedTo(ChronoUnit.SECONDS));
            new BackupTask(
                            access,
                            BackupProof.passphrase(config),
                            config.backup().rate() * MIB)
                    .toFile(file);
            BackupProof.prove(config, file);
            LOG.info("Before the migration of the schema, {} was written and proven", file);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the backup before the migration", e);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the backup before the migration: " + e.getMessage(), e);
        }
    }
}
