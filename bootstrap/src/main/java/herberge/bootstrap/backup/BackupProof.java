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

/** Proves a backup by restoring it into a PostgreSQL that is deleted afterwards. */
public final class BackupProof {

    private BackupProof() {}

    /**
     * A backup that could be restored.
     *
     * @param broken the invariants that its data breaks
     */
    public record Proof(BackupSummary summary, List<Invariant> broken) {

        public Proof {
            broken = List.copyOf(broken);
        }
    }

    static Optional<byte[]> passphrase(Config config) {
        return config.backup().passphrase().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Restores a backup and compares everything; the database is deleted when the stack is closed. */
    public static Proof restore(
            Config config, Path file, Optional<byte[]> passphrase, Path scratch, CloseableStack stack)
            throws SQLException {
        RestoreTask task = new RestoreTask(file, passphrase);
        Manifest manifest = task.check();
        DatabaseAccess database = DatabaseChoice.temporary(scratch, config, stack);
        BackupSummary summary = task.restore(manifest, config, database);
        List<Invariant> broken = Invariants.check(SchemaCheck.ownerSource(database)).stream()
                .filter(invariant -> invariant.broken() > 0)
                .toList();
        return new Proof(summary, broken);
    }

    /** Does the same with a backup of the folder, and marks it as proven or broken. */
    public static Proof ofFolder(Config config, Path file, Path scratch, CloseableStack stack)
            throws IOException, SQLException {
        Proof proof = restore(config, file, passphrase(config), scratch, stack);
        if (proof.broken().isEmpty()) {
            BackupFolder.markProven(file);
        } else {
            BackupFolder.markBroken(
                    file, proof.broken().stream().mapToLong(Invariant::broken).sum());
        }
        return proof;
    }

    /** Does the same, and throws {@link IllegalStateException} if the data breaks an invariant. */
    static BackupSummary prove(Config config, Path file) {
        try (CloseableStack stack = new CloseableStack()) {
            Proof proof = ofFolder(config, file, Path.of(System.getProperty("java.io.tmpdir")), stack);
            proof.broken().stream().findFirst().ifPresent(invariant -> {
                throw new IllegalStateException("broken: " + invariant.meaning() + ", by " + invariant.broken()
                        + " records such as " + invariant.example());
            });
            return proof.summary();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark " + file, e);
        } catch (SQLException e) {
            throw new IllegalStateException(file + " cannot be restored: " + e.getMessage(), e);
        }
    }
}
