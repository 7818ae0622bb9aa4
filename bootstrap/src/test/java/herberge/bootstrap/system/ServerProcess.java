package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import herberge.bootstrap.DatabaseAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real server in a process of its own, which a test may end as hard as it likes. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Herberge listening on (http://\\S+)");
    private static final Pattern FIRST_PASSWORD = Pattern.compile("as admin with the password (\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** With an embedded database kept in the folder. */
    static ServerProcess keeping(Path data) throws IOException {
        return keeping(data, 0);
    }

    /** At that port, so that clients find it again that knew it before. */
    static ServerProcess keeping(Path data, int port) throws IOException {
        return start(data.resolveSibling("logs"), port, List.of("--data", data.toString()), Map.of());
    }

    /** On somebody else's database. */
    static ServerProcess on(DatabaseAccess access, Path folder) throws IOException {
        return start(
                folder.resolve("logs"),
                0,
                List.of(),
                Map.of(
                        "HERBERGE_DATABASE_URL", access.jdbcUrl(),
                        "HERBERGE_DATABASE_USER", access.appUser(),
                        "HERBERGE_DATABASE_PASSWORD", access.appPassword()));
    }

    private static ServerProcess start(Path logs, int port, List<String> flags, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(logs);
        Path out = Files.createTempFile(logs, "out", "");
        Path err = Files.createTempFile(logs, "err", "");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "herberge.bootstrap.Main",
                "serve",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port));
        builder.command().addAll(flags);
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_"));
        builder.environment().put("HERBERGE_LIMITS_USER_PER_SECOND", "0"); // tests are in a hurry
        builder.environment().put("HERBERGE_LIMITS_ADDRESS_PER_SECOND", "0");
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new ServerProcess(builder.start(), out, err);
    }

    /** Waits until it answers. */
    String url() {
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || find(LISTENING).find());
        Matcher matcher = find(LISTENING);
        if (!matcher.find()) {
            throw new IllegalStateException("the server did not start: " + read(err));
        }
        return matcher.group(1);
    }

    String firstPassword() {
        url();
        Matcher matcher = find(FIRST_PASSWORD);
        if (!matcher.find()) {
            throw new IllegalStateException("this was no first start: " + read(out));
        }
        return matcher.group(1);
    }

    /** As the kernel does when memory runs out: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        kill(process.toHandle());
        process.waitFor();
    }

    static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
    }

    String log() {
        return read(err);
    }

    private Matcher find(Pattern pattern) {
        return pattern.matcher(read(out));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cleanly, so that its database ends with it. */
    @Override
    public void close() {
        process.destroy();
        boolean interrupted = false;
        try {
            if (process.waitFor(20, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        process.destroyForcibly();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
