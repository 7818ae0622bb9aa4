package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One server to a folder. The operating system holds the lock and drops it with the process however that ends, which a
 * file with a process id cannot promise.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "herberge.lock";
    /** A second channel on the file would drop the first one's lock when closed, so it must never be opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or nothing when another holds it. */
    static Optional<FolderLock> tryOn(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve(NAME);
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        boolean locked = false;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            locked = true;
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new FolderLock(file, channel));
        } finally {
            if (!locked) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** Whether a server has ever had its data in the folder. */
    static boolean knows(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** Who wrote its process id into the lock last: a hint for messages, nothing to rely on. */
    static String holder(Path folder) {
        if (HELD_HERE.contains(folder.toAbsolutePath().normalize().resolve(NAME))) {
            return "this process"; // and reading the file would drop the lock
        }
        try {
            return "process " + Files.readString(folder.resolve(NAME)).strip();
        } catch (IOException e) {
            return "an unknown process";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(file);
    }
}
