package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the PostgreSQL processes of a cluster. Each of them has the cluster's folder as its working directory, which
 * distinguishes it from an unrelated process that was given the same process id later.
 */
final class ClusterProcesses {

    private static final Path PROC = Path.of("/proc");

    private ClusterProcesses() {}

    static List<ProcessHandle> of(Path cluster) throws IOException {
        if (!Files.isDirectory(PROC.resolve("self"))) {
            return byProcessFile(cluster);
        }
        Path home = cluster.toRealPath();
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.filter(entry -> entry.getFileName().toString().matches("\\d+"))
                    .filter(entry -> worksIn(home, entry))
                    .map(entry ->
                            ProcessHandle.of(Long.parseLong(entry.getFileName().toString())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static boolean worksIn(Path home, Path entry) {
        try {
            return home.equals(Files.readSymbolicLink(entry.resolve("cwd")));
        } catch (IOException e) {
            return false; // it has ended, or belongs to another user and so is not ours
        }
    }

    private static List<ProcessHandle> byProcessFile(Path cluster) throws IOException {
        return PostmasterFile.read(cluster)
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .stream()
                .toList();
    }
}
