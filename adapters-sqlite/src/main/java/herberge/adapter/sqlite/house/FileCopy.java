package herberge.adapter.sqlite.house;

import herberge.application.port.LegacyHouse.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a database file and of the journals beside it. Without its write-ahead log a copy looks complete and lacks the
 * latest changes.
 *
 * @param sha256    the digest of the file
 * @param logSha256 the digest of its write-ahead log; null if it has none
 */
record FileCopy(
        Path folder, String name, String sha256, @Nullable String logSha256) {

    private static final String LOG = "-wal";

    /** The journals; the shared memory of the log is made anew. */
    private static final List<String> JOURNALS = List.of(LOG, "-journal");

    /** Copies the file into a new folder. Throws {@link Unreadable} if another program changes it meanwhile. */
    static FileCopy of(Path original, Path folder) {
        String name = String.valueOf(original.getFileName());
        try {
            String sha256 = copy(original, folder.resolve(name));
            String log = null;
            for (String journal : JOURNALS) {
                Path beside = beside(original, journal);
                if (Files.exists(beside) && Files.size(beside) > 0) {
                    String digest = copy(beside, folder.resolve(name + journal));
                    log = journal.equals(LOG) ? digest : log;
                }
            }
            FileCopy copied = new FileCopy(folder, name, sha256, log);
            copied.requireUnchanged(original);
            return copied;
        } catch (IOException e) {
            throw FileHeader.unreadable(original, e);
        }
    }

    /** Throws {@link Unreadable} if the original is no longer what was copied. */
    void requireUnchanged(Path original) {
        try {
            Path log = beside(original, LOG);
            boolean same = digest(original).equals(sha256)
                    && (logSha256 == null
                            ? !Files.exists(log) || Files.size(log) == 0
                            : Files.exists(log) && digest(log).equals(logSha256));
            if (!same) {
                throw FileHeader.refused(
                        original, "changed while it was read: close the program that uses it, and try again");
            }
        } catch (IOException e) {
            throw FileHeader.unreadable(original, e);
        }
    }

    Path file() {
        return folder.resolve(name);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static String copy(Path from, Path to) throws IOException {
        MessageDigest sha = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), sha);
                OutputStream out = Files.newOutputStream(to)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static String digest(Path file) throws IOException {
        MessageDigest sha = newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
