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
 * Locks a data folder for one server. The operating system releases the lock when the process ends, however it ends;
 * a file with a process id could not ensure that.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "herberge.lock";
    /** Closing a second channel on the file would release the first channel's lock, so no second one is ever opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; returns nothing if another process or this one holds it. */
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

    /** Whether a server has ever used the folder. */
    static boolean existsIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** The process that last wrote its id into the lock file: a hint for messages, not reliable. */
    static String holder(Path folder) {
        if (HELD_HERE.contains(folder.toAbsolutePath().normalize().resolve(NAME))) {
            return "this process"; // reading the file would release the lock
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
