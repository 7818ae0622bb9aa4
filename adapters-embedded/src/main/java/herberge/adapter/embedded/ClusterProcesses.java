package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The PostgreSQL processes that live in a cluster's folder. Every one of them has it as its working directory, which
 * tells them from strangers that were given the same process id later.
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
                    .filter(entry -> livesIn(home, entry))
                    .map(entry ->
                            ProcessHandle.of(Long.parseLong(entry.getFileName().toString())))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static boolean livesIn(Path home, Path entry) {
        try {
            return home.equals(Files.readSymbolicLink(entry.resolve("cwd")));
        } catch (IOException e) {
            return false; // it ended meanwhile, or belongs to somebody else and so cannot be ours
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
