package herberge.adapter.sqlite.house;

import herberge.application.port.LegacyHouse.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Judges a file by its first page, before SQLite sees it: SQLite takes an empty file for an empty database. */
final class FileHeader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int SAMPLE = 4096;

    /** Encrypted pages contain nearly every byte; text and other formats do not. */
    private static final int DISTINCT_BYTES_OF_NOISE = 220;

    private static final int WRITE_VERSION = 18;
    private static final int READ_VERSION = 19;
    private static final int NEWEST_VERSION = 2; // 2 is write-ahead logging
    private static final int SCHEMA_FORMAT = 44;
    private static final int NEWEST_SCHEMA_FORMAT = 4;
    private static final int PAGE_SIZE = 16;
    private static final int PAGES = 28;
    private static final int CHANGES = 24;
    private static final int PAGES_VALID_FOR = 92;

    private FileHeader() {}

    /** Throws {@link Unreadable} if the file cannot be a database of the desktop program. */
    static void check(Path file) {
        byte[] start = start(file);
        if (start.length == 0) {
            throw refused(file, "is empty (0 bytes)");
        }
        if (!Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length))) {
            throw refused(
                    file,
                    start.length == SAMPLE && isNoise(start)
                            ? "is encrypted, or no SQLite database"
                            : "is no SQLite database");
        }
        if (start.length < HEADER) {
            throw refused(file, "is damaged: it ends within its header");
        }
        if (start[WRITE_VERSION] > NEWEST_VERSION
                || start[READ_VERSION] > NEWEST_VERSION
                || ByteBuffer.wrap(start).getInt(SCHEMA_FORMAT) > NEWEST_SCHEMA_FORMAT) {
            throw refused(file, "was written by a newer SQLite than this server has");
        }
    }

    /** Throws {@link Unreadable} if the file is shorter than its header says. */
    static void checkLength(Path file, boolean hasLog) {
        ByteBuffer header = ByteBuffer.wrap(start(file));
        long pageSize = header.getShort(PAGE_SIZE) & 0xFFFF;
        pageSize = pageSize == 1 ? 65_536 : pageSize;
        long claimed = (header.getInt(PAGES) & 0xFFFF_FFFFL) * pageSize;
        boolean valid = header.getInt(CHANGES) == header.getInt(PAGES_VALID_FOR);
        long size = size(file);
        if (valid && !hasLog && claimed > size) {
            throw refused(file, "is damaged: its header says " + claimed + " bytes, but it has " + size);
        }
    }

    private static boolean isNoise(byte[] start) {
        boolean[] seen = new boolean[256];
        int distinct = 0;
        for (byte value : start) {
            distinct += seen[value & 0xFF] ? 0 : 1;
            seen[value & 0xFF] = true;
        }
        return distinct > DISTINCT_BYTES_OF_NOISE;
    }

    private static byte[] start(Path file) {
        if (Files.isDirectory(file)) {
            throw refused(file, "is a folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SAMPLE);
        } catch (NoSuchFileException missing) {
            throw new Unreadable(file + " does not exist", missing);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static Unreadable refused(Path file, String why) {
        return new Unreadable(file + " " + why, null);
    }

    static Unreadable unreadable(Path file, IOException cause) {
        return new Unreadable(file + " cannot be read: " + cause.getMessage(), cause);
    }
}
