package herberge.bootstrap.backup;

import herberge.adapter.postgres.backup.DatabaseRestore;
import herberge.adapter.postgres.backup.DatabaseRestore.Contents;
import herberge.application.audit.AuditUseCases.VerifyAudit.Verdict;
import herberge.bootstrap.backup.Manifest.TableEntry;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.task.VerifyAuditTask;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restores an archive into an empty database and compares everything with the archive before it is committed: until then,
 * and if anything differs, the database stays empty.
 */
public final class RestoreTask {

    private static final Logger LOG = LoggerFactory.getLogger(RestoreTask.class);

    private final Path file;
    private final ArchiveReader archive;

    public RestoreTask(Path file, Optional<byte[]> passphrase) {
        this.file = file;
        this.archive = new ArchiveReader(file, passphrase);
    }

    /** Checks the archive alone: that it is complete and as it was written. */
    public Manifest check() {
        return archive.verify();
    }

    /** Restores a checked archive, and migrates the data if it is of an earlier release. */
    public BackupSummary restore(Manifest manifest, Config config, DatabaseAccess access) throws SQLException {
        loadUnmigrated(manifest, access);
        SchemaCheck.beforeStart(access);
        requireChain(manifest, config, access);
        return BackupSummary.of(manifest);
    }

    /** Loads and compares the data with the schema of its release. */
    void loadUnmigrated(Manifest manifest, DatabaseAccess access) throws SQLException {
        DataSource owner = SchemaCheck.ownerSource(access);
        prepareSchema(manifest, access, owner);
        try (DatabaseRestore restore = DatabaseRestore.begin(owner)) {
            requireSameTables(manifest, restore);
            load(manifest, restore);
            restore.finish(manifest.sequenceValues());
            compare(manifest, restore);
            restore.commit();
        }
        LOG.info(
                "Loaded {} rows of {} tables, and compared them",
                manifest.rows(),
                manifest.tables().size());
    }

    private void prepareSchema(Manifest manifest, DatabaseAccess access, DataSource owner) throws SQLException {
        if (!SchemaCheck.knows(access, manifest.schema())) {
            throw new StartupException(
                    ExitCode.SCHEMA,
                    file + " has schema " + manifest.schema()
                            + ", which is newer than this release; restore it with release " + manifest.release());
        }
        Contents contents = DatabaseRestore.contents(owner);
        if (contents == Contents.DATA) {
            throw new StartupException(
                    ExitCode.CONFIGURATION,
                    "the database " + access.location() + " is not empty; restore works on an empty one only");
        }
        if (contents == Contents.NOTHING) {
            SchemaCheck.migrateTo(access, manifest.schema());
        }
        if (!DatabaseRestore.migrations(owner).equals(manifest.appliedMigrations())) {
            throw new StartupException(
                    ExitCode.SCHEMA,
                    "the database " + access.location() + " has other migrations than " + file
                            + "; restore it into a database without tables, with the release that wrote it or a later one");
        }
    }

    private void requireSameTables(Manifest manifest, DatabaseRestore restore) {
        Set<Object> expected = manifest.tables().stream().map(TableEntry::table).collect(Collectors.toSet());
        if (!expected.equals(new HashSet<>(restore.tables()))) {
            throw archive.unusable("its tables are not those of schema " + manifest.schema(), null);
        }
    }

    private void load(Manifest manifest, DatabaseRestore restore) throws SQLException {
        archive.<SQLException>readTables(manifest, (table, rows) -> {
            long loaded = restore.load(table.table(), rows);
            if (loaded != table.rows()) {
                throw archive.unusable(table.file() + " has " + loaded + " rows instead of " + table.rows(), null);
            }
        });
    }

    private void compare(Manifest manifest, DatabaseRestore restore) throws SQLException {
        for (TableEntry table : manifest.tables()) {
            DigestStream digest = new DigestStream();
            try {
                restore.copy(table.table(), digest);
            } catch (IOException e) {
                throw new IllegalStateException("a digest does not fail", e);
            }
            if (!digest.sha256().equals(table.sha256())) {
                throw archive.unusable(table.file() + " was restored with other rows than it has", null);
            }
        }
        if (!restore.sequences().equals(manifest.sequenceValues())) {
            throw archive.unusable("its sequences were restored with other values than it has", null);
        }
    }

    private void requireChain(Manifest manifest, Config config, DatabaseAccess access) {
        String head = manifest.audit().head();
        Verdict verdict = VerifyAuditTask.run(config, access, head.isEmpty() ? null : head);
        boolean headMissing = !head.isEmpty() && verdict.earlier().isEmpty();
        if (headMissing || verdict.breach().isPresent()) {
            throw new StartupException(
                    ExitCode.AUDIT_BROKEN,
                    "the data of " + file
                            + " is restored as it was, but its audit was broken already: run audit verify");
        }
    }
}
