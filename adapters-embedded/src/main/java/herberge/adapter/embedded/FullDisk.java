package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recognizes that a program of PostgreSQL failed because the disk is full, even if it could not write a message. */
final class FullDisk {

    private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);

    /** Messages of the system and, after a write that was cut short, of PostgreSQL, whose programs run in English. */
    private static final List<String> MESSAGES =
            List.of("No space left on device", "Disk quota exceeded", "Check free disk space");

    /** The size of one file of the write-ahead log: with less free space PostgreSQL does not start. */
    private static final long REQUIRED_BYTES = 16L * 1024 * 1024;

    private FullDisk() {}

    /**
     * Returns a sentence for the operator if a full disk caused a failure.
     *
     * @param output the output of the program or the message of the system
     * @param folder the folder that was to be written or created
     */
    static Optional<String> explain(String output, Path folder) {
        long free = free(folder);
        boolean full = MESSAGES.stream().anyMatch(output::contains) || free < REQUIRED_BYTES;
        return full
                ? Optional.of("the disk of " + folder + " is full (" + free / 1024 / 1024 + " MB are free)")
                : Optional.empty();
    }

    private static long free(Path folder) {
        Path existing = folder;
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            FileStore store = Files.getFileStore(existing);
            return store.getUsableSpace();
        } catch (IOException e) {
            LOG.debug("Cannot read the free space of the disk of {}", existing, e);
            return Long.MAX_VALUE;
        }
    }
}
