package herberge.bootstrap.backup;

import herberge.adapter.postgres.backup.DatabaseRestore;
import herberge.adapter.postgres.backup.DatabaseRestore.Contents;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.CloseableStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a migration of the schema would do.
 *
 * @param migrations the missing migrations, oldest first
 * @param onCopy how long they took on a copy of the database, empty if there is nothing to copy or to migrate
 */
public record MigrationPlan(List<String> migrations, Optional<Duration> onCopy) {

    public MigrationPlan {
        migrations = List.copyOf(migrations);
    }

    /** Migrates a copy in a PostgreSQL that is deleted afterwards; the database itself is only read. */
    public static MigrationPlan of(Config config, DatabaseAccess access) throws IOException, SQLException {
        List<String> missing = SchemaCheck.missingMigrations(access);
        if (missing.isEmpty() || DatabaseRestore.contents(SchemaCheck.ownerSource(access)) != Contents.DATA) {
            return new MigrationPlan(missing, Optional.empty());
        }
        Path folder = Files.createTempDirectory("herberge-plan"); // only its owner may read it
        Path copy = folder.resolve("copy.backup");
        try (CloseableStack stack = new CloseableStack()) {
            new BackupTask(access, Optional.empty(), 0).toFile(copy);
            RestoreTask restore = new RestoreTask(copy, Optional.empty());
            DatabaseAccess scratch = DatabaseChoice.temporary(folder, config, stack);
            restore.loadUnmigrated(restore.check(), scratch);
            long start = System.nanoTime();
            SchemaCheck.migrate(scratch);
            return new MigrationPlan(missing, Optional.of(Duration.ofNanos(System.nanoTime() - start)));
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(folder);
        }
    }
}
