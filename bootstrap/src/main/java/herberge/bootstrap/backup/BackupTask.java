package herberge.bootstrap.backup;

import herberge.adapter.postgres.backup.BackupTable;
import herberge.adapter.postgres.backup.DatabaseSnapshot;
import herberge.adapter.security.PassphraseEncryption;
import herberge.bootstrap.backup.ArchiveWriter.Written;
import herberge.bootstrap.backup.Manifest.TableEntry;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes an archive of the whole database, while servers write to it. */
public final class BackupTask {

    private final DataSource owner;
    private final Optional<byte[]> passphrase;
    private final long bytesPerSecond;

    /**
     * A task for one database.
     *
     * @param passphrase encrypts the archive, if given
     * @param bytesPerSecond limits how fast rows are read, before compression; 0 means no limit
     */
    public BackupTask(DatabaseAccess access, Optional<byte[]> passphrase, long bytesPerSecond) {
        this.owner = SchemaCheck.ownerSource(access);
        this.passphrase = passphrase;
        this.bytesPerSecond = bytesPerSecond;
    }

    /** Writes the archive to a file that only its owner can read and that gets its name when it is complete. */
    public BackupSummary toFile(Path file) throws IOException, SQLException {
        try (PrivateFile target = PrivateFile.create(file)) {
            BackupSummary summary = toStream(target.out());
            target.commit();
            return summary;
        }
    }

    /** Writes the archive and closes the stream. */
    public BackupSummary toStream(OutputStream out) throws IOException, SQLException {
        try (OutputStream raw = out;
                DatabaseSnapshot snapshot = DatabaseSnapshot.open(owner);
                OutputStream encrypted = encrypted(raw);
                ArchiveWriter archive = new ArchiveWriter(
                        encrypted,
                        new Throttle(bytesPerSecond),
                        Instant.parse(snapshot.facts().at()))) {
            List<TableEntry> entries = new ArrayList<>();
            for (BackupTable table : snapshot.tables()) {
                Written written = archive.write(Manifest.fileOf(table.name()), rows -> snapshot.copy(table, rows));
                entries.add(new TableEntry(
                        table.name(), table.columns(), written.rows(), written.bytes(), written.sha256()));
            }
            Manifest manifest = Manifest.of(Release.version(), snapshot.facts(), entries);
            byte[] json = manifest.json();
            archive.<IOException>write(Manifest.FILE, content -> {
                content.write(json);
                return 1;
            });
            return BackupSummary.of(manifest);
        }
    }

    private OutputStream encrypted(OutputStream raw) throws IOException {
        return passphrase.isPresent() ? new PassphraseEncryption().encrypt(raw, passphrase.get()) : raw;
    }
}
