package herberge.adapter.embedded;

import herberge.adapter.embedded.EmbeddedDatabaseException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the PostgreSQL server process of one cluster. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Long enough for crash recovery on a slow disk. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration KILL_AFTER = Duration.ofSeconds(10);
    private static final long MAX_LOG_BYTES = 4L * 1024 * 1024;
    private static final int PORT_TRIES = 5;

    private final Cluster cluster;
    private final PostgresPrograms programs;

    Postmaster(Cluster cluster, PostgresPrograms programs) {
        this.cluster = cluster;
        this.programs = programs;
    }

    /** A running server process and its port. */
    record Running(Process process, int port) {}

    /** Stops the processes that a killed server left running in this folder. */
    void stopOrphans() throws IOException {
        if (!Files.exists(cluster.folder())) {
            return;
        }
        if (ClusterProcesses.of(cluster.folder()).isEmpty()) {
            Files.deleteIfExists(PostmasterFile.in(cluster.folder()));
            return;
        }
        LOG.warn("PostgreSQL outlived an earlier server that was killed; stopping it before the start");
        stop();
    }

    /** Starts PostgreSQL on a free port and waits until it accepts connections. */
    Running start() throws IOException {
        EmbeddedDatabaseException lastFailure =
                new EmbeddedDatabaseException(Reason.POSTGRES, "found no free port for PostgreSQL");
        for (int i = 0; i < PORT_TRIES; i++) {
            try {
                return start(freePort());
            } catch (EmbeddedDatabaseException e) {
                if (FullDisk.explain(String.valueOf(e.getMessage()), cluster.folder())
                        .isPresent()) {
                    throw e;
                }
                lastFailure = e; // another process may have taken the port before PostgreSQL did
            }
        }
        throw lastFailure;
    }

    Running start(int port) throws IOException {
        rotateLog();
        long logSize = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
        Process process = programs.startInOwnSession(
                cluster.log(), "postgres", "-D", cluster.folder().toString(), "-p", Integer.toString(port));
        long end = System.nanoTime() + START_TIMEOUT.toNanos();
        while (System.nanoTime() < end) {
            if (waitFor(process, 20)) {
                String reason = reason(logSize);
                throw new EmbeddedDatabaseException(
                        Reason.POSTGRES,
                        "PostgreSQL did not start: "
                                + FullDisk.explain(reason, cluster.folder()).orElse(reason));
            }
            Optional<PostmasterFile> file = PostmasterFile.read(cluster.folder());
            if (file.filter(found -> found.ready() && found.port() == port).isPresent()) {
                return new Running(process, port);
            }
        }
        stop();
        throw new EmbeddedDatabaseException(
                Reason.POSTGRES,
                "PostgreSQL was not ready after " + START_TIMEOUT.toMinutes() + " min; see " + cluster.log());
    }

    /** Stops PostgreSQL so that no recovery is needed, and waits until its last process has ended. */
    void stop() throws IOException {
        if (PostmasterFile.read(cluster.folder()).isPresent()) {
            PostgresPrograms.Outcome outcome = programs.run(
                    "pg_ctl", "", "stop", "-D", cluster.folder().toString(), "-m", "fast", "-w", "-t", stopTimeout());
            if (outcome.status() != 0) {
                LOG.debug("pg_ctl: {}", outcome.output());
            }
        }
        long end = System.nanoTime() + KILL_AFTER.toNanos();
        List<ProcessHandle> left = ClusterProcesses.of(cluster.folder());
        while (!left.isEmpty() && System.nanoTime() < end) {
            pause(20);
            left = ClusterProcesses.of(cluster.folder());
        }
        if (!left.isEmpty()) {
            LOG.warn("{} processes of PostgreSQL do not end; killing them", left.size());
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static String stopTimeout() {
        return Long.toString(STOP_TIMEOUT.toSeconds());
    }

    private void rotateLog() throws IOException {
        Path log = cluster.log();
        if (Files.exists(log) && Files.size(log) > MAX_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String reason(long logSize) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(cluster.log().toFile(), "r")) {
            long newBytes = Math.min(log.length() - logSize, 16_384);
            byte[] bytes = new byte[(int) Math.max(newBytes, 0)];
            log.seek(log.length() - bytes.length);
            log.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.stream()
                    .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .findFirst()
                    .or(() -> lines.stream().reduce((first, last) -> last))
                    .orElse("it said nothing");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static boolean waitFor(Process process, long millis) throws IOException {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while waiting for PostgreSQL", e);
    }
}
