package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The content of {@code postmaster.pid}, which a running PostgreSQL writes: process id, port, and whether it is ready. */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path in(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Returns nothing if the file is missing or incomplete. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(in(cluster), StandardCharsets.ISO_8859_1);
            if (lines.isEmpty() || lines.get(PID).isBlank()) {
                return Optional.empty();
            }
            long pid = Math.abs(Long.parseLong(lines.get(PID).strip()));
            int port = lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0;
            boolean ready =
                    lines.size() > STATUS && "ready".equals(lines.get(STATUS).strip());
            return Optional.of(new PostmasterFile(pid, port, ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // incomplete: callers read it again
        }
    }
}
