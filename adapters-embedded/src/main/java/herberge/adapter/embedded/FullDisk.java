package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells that a program of PostgreSQL failed because there is no room, also where it had no room to say so. */
final class FullDisk {

    private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);

    /** The system's words, whatever the language: PostgreSQL's programs are run in English. */
    private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded");

    /** With less than one file of the write-ahead log PostgreSQL does not start. */
    private static final long LEAST = 16L * 1024 * 1024;

    private FullDisk() {}

    /**
     * The sentence for the operator, if a full disk is behind a failure.
     *
     * @param said   what the program or the system said, if anything
     * @param folder where it had to write, or that it had to make
     */
    static Optional<String> behind(String said, Path folder) {
        long free = free(folder);
        boolean full = WORDS.stream().anyMatch(said::contains) || free < LEAST;
        return full
                ? Optional.of("the disk of " + folder + " is full (" + free / 1024 / 1024 + " MB are free)")
                : Optional.empty();
    }

    private static long free(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            FileStore store = Files.getFileStore(there);
            return store.getUsableSpace();
        } catch (IOException e) {
            LOG.debug("cannot see how full the disk of {} is", there, e);
            return Long.MAX_VALUE;
        }
    }
}
