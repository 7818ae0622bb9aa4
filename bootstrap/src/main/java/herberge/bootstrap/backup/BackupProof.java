package herberge.bootstrap.backup;

import herberge.adapter.postgres.backup.Invariants;
import herberge.adapter.postgres.backup.Invariants.Invariant;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.CloseableStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Proves a backup of the folder by restoring it into a PostgreSQL that is deleted afterwards. */
final class BackupProof {

    private BackupProof() {}

    static Optional<byte[]> passphrase(Config config) {
        return config.backup().passphrase().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Restores the backup, compares everything, checks the invariants, and marks the backup as proven. */
    static Manifest prove(Config config, Path file) {
        RestoreTask task = new RestoreTask(file, passphrase(config));
        Manifest manifest = task.check();
        try (CloseableStack stack = new CloseableStack()) {
            DatabaseAccess scratch =
                    DatabaseChoice.temporary(Path.of(System.getProperty("java.io.tmpdir")), config, stack);
            task.restore(manifest, config, scratch);
            requireInvariants(file, Invariants.check(SchemaCheck.ownerSource(scratch)));
            BackupFolder.markProven(file);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark " + file, e);
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be restored: " + e.getMessage(), e);
        }
    }

    private static void requireInvariants(Path file, List<Invariant> invariants) throws IOException {
        long broken = invariants.stream().mapToLong(Invariant::broken).sum();
        if (broken > 0) {
            BackupFolder.markBroken(file, broken);
        }
        invariants.stream()
                .filter(invariant -> invariant.broken() > 0)
                .findFirst()
                .ifPresent(invariant -> {
                    throw new IllegalStateException("broken: " + invariant.meaning() + ", by " + invariant.broken()
                            + " records such as " + invariant.example());
                });
    }
}
