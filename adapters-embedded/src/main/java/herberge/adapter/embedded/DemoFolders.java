package herberge.adapter.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of demos. Their names contain the process id, so that the next demo can delete those of ended processes. */
final class DemoFolders {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFolders.class);
    private static final String PREFIX = "herberge-demo-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(10);

    private DemoFolders() {}

    static Path create(Path parent) throws IOException {
        Files.createDirectories(parent);
        return Files.createTempDirectory(
                parent.toRealPath(), PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Deletes the folders of killed demos. A folder that cannot be deleted stays: it must not prevent this demo. */
    static void sweep(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent.toRealPath(), PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isAbandoned(folder)) {
                    remove(folder);
                }
            }
        }
    }

    /** Our own process id counts as ended: in a container the previous demo may have had the same id. */
    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        long pid = Long.parseLong(name.group(1));
        return pid == ProcessHandle.current().pid()
                || ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static void remove(Path folder) {
        try {
            Optional<FolderLock> lock = FolderLock.tryOn(folder);
            if (lock.isEmpty()) {
                return;
            }
            try (FolderLock held = lock.get()) {
                LOG.debug("Removing {}, held with {}", folder, held);
                kill(ClusterProcesses.of(folder.resolve("postgres")));
                PrivateFolders.delete(folder);
            }
        } catch (IOException e) {
            LOG.debug("Cannot delete the folder {} of an earlier demo", folder, e);
        }
    }

    /** Kills the processes: their data is deleted anyway. */
    private static void kill(List<ProcessHandle> processes) throws IOException {
        processes.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : processes) {
            try {
                process.onExit().get(KILL_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while sweeping", e);
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new IOException("process " + process.pid() + " does not end", e);
            }
        }
    }
}
