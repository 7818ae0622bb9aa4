package herberge.bootstrap.backup;

import herberge.adapter.security.PassphraseEncryption;
import herberge.adapter.security.PassphraseEncryption.WrongPassphraseException;
import herberge.bootstrap.backup.Manifest.TableEntry;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive from its beginning to its end, with constant memory. Everything that is wrong with it is a {@link
 * StartupException} with {@link ExitCode#BACKUP_UNUSABLE} that names the file inside the archive.
 */
final class ArchiveReader {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MANIFEST = 16 << 20;

    private final Path archive;
    private final Optional<byte[]> passphrase;

    ArchiveReader(Path archive, Optional<byte[]> passphrase) {
        this.archive = archive;
        this.passphrase = passphrase;
    }

    /** Takes the rows of one table. */
    interface Visitor<E extends Exception> {
        void visit(TableEntry table, InputStream rows) throws E, IOException;
    }

    /** Reads one entry of the archive; what it leaves unread is skipped. */
    private interface EntryVisitor<E extends Exception> {
        void visit(String file, InputStream content) throws E, IOException;
    }

    /** Digests every file, compares it with the manifest, and returns the manifest. */
    Manifest verify() {
        Map<String, DigestStream> digests = new HashMap<>();
        byte[][] json = new byte[1][];
        readEntries((file, content) -> {
            if (file.equals(Manifest.FILE)) {
                json[0] = content.readNBytes(LONGEST_MANIFEST);
                return;
            }
            DigestStream digest = new DigestStream();
            content.transferTo(digest);
            if (digests.put(file, digest) != null) {
                throw unusable(file + " is in it twice", null);
            }
        });
        if (json[0] == null) {
            throw unusable("it is incomplete: " + Manifest.FILE + " is missing at its end", null);
        }
        Manifest manifest = parse(json[0]);
        compare(manifest, digests);
        return manifest;
    }

    private Manifest parse(byte[] json) {
        try {
            Manifest manifest = Manifest.parse(json);
            if (manifest.format() != Manifest.FORMAT) {
                throw unusable("format " + manifest.format() + " is of a newer release", null);
            }
            return manifest;
        } catch (IOException e) {
            throw unusable(Manifest.FILE + " is damaged", e);
        }
    }

    private void compare(Manifest manifest, Map<String, DigestStream> digests) {
        for (TableEntry table : manifest.tables()) {
            DigestStream digest = digests.remove(table.file());
            if (digest == null) {
                throw unusable(table.file() + " is missing", null);
            }
            if (digest.bytes() != table.bytes() || !digest.sha256().equals(table.sha256())) {
                throw unusable(table.file() + " is damaged: it is not what was written", null);
            }
        }
        if (!digests.isEmpty()) {
            throw unusable(digests.keySet().iterator().next() + " does not belong into it", null);
        }
    }

    /** Passes the rows of every table on, in the order of the archive. */
    <E extends Exception> void readTables(Manifest manifest, Visitor<E> visitor) throws E {
        Map<String, TableEntry> tables = new HashMap<>();
        manifest.tables().forEach(table -> tables.put(table.file(), table));
        this.<E>readEntries((file, content) -> {
            TableEntry table = tables.get(file);
            if (table != null) {
                visitor.visit(table, content);
            }
        });
    }

    private <E extends Exception> void readEntries(EntryVisitor<E> visitor) throws E {
        String file = "its beginning";
        try (InputStream plain = open();
                EndRecord end = new EndRecord(plain);
                ZipInputStream zip = new ZipInputStream(end)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                file = entry.getName();
                visitor.visit(file, zip);
                zip.closeEntry(); // compares the checksum
            }
            end.transferTo(OutputStream.nullOutputStream());
            if (!end.isComplete()) {
                throw unusable("it is cut off or damaged after " + file, null);
            }
        } catch (WrongPassphraseException e) {
            throw unusable(String.valueOf(e.getMessage()), e);
        } catch (IOException | IllegalArgumentException e) { // the latter for names that are no UTF-8
            throw unusable("it is cut off or damaged at " + file + " (" + e.getMessage() + ")", e);
        }
    }

    private InputStream open() throws IOException {
        if (!Files.isReadable(archive) || Files.isDirectory(archive)) {
            throw new StartupException(ExitCode.CONFIGURATION, archive + " cannot be read");
        }
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
        raw.mark(BUFFER);
        byte[] beginning = raw.readNBytes(PassphraseEncryption.magicBytes());
        raw.reset();
        if (!PassphraseEncryption.isEncrypted(beginning)) {
            return raw;
        }
        if (passphrase.isEmpty()) {
            raw.close();
            throw new StartupException(
                    ExitCode.CONFIGURATION, archive + " is encrypted: name the file with its passphrase");
        }
        return new PassphraseEncryption().decrypt(raw, passphrase.get());
    }

    StartupException unusable(String reason, @Nullable Exception cause) {
        return new StartupException(ExitCode.BACKUP_UNUSABLE, archive + " cannot be restored: " + reason, cause);
    }
}
