package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.server.TickingServer;
import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server in a process of its own, which a test may kill. */
final class ServerProcess implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Herberge listening on (http://\\S+)");
    private static final Pattern FIRST_PASSWORD = Pattern.compile("as admin with the password (\\S+)");
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    private final Process process;
    private final Path out;
    private final Path err;

    private ServerProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** With an embedded database in the folder. */
    static ServerProcess keeping(Path data) throws IOException {
        return keeping(data, 0);
    }

    /** At that port, so that clients of a former server find it. */
    static ServerProcess keeping(Path data, int port) throws IOException {
        return start(data.resolveSibling("logs"), serving(port, "--data", data.toString()), Map.of());
    }

    /** On an external database. */
    static ServerProcess on(DatabaseAccess access, Path folder) throws IOException {
        return on(access, folder, 0);
    }

    /** At that port, so that clients find a server that replaces another one. */
    static ServerProcess on(DatabaseAccess access, Path folder, int port) throws IOException {
        return start(folder.resolve("logs"), serving(port), database(access));
    }

    /** With its default heap, and its default reaction when that is not sufficient. */
    static ServerProcess asShipped(DatabaseAccess access, Path folder) throws IOException {
        return start(folder.resolve("logs"), shippedOptions(), serving(0), database(access));
    }

    /** The same with the default limits, and clients from as many addresses as they state. */
    static ServerProcess limitedAsShipped(DatabaseAccess access, Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(database(access));
        environment.put("HERBERGE_SERVER_TRUSTED_PROXIES", "127.0.0.1");
        environment.put("HERBERGE_LIMITS_USER_PER_SECOND", "300");
        environment.put("HERBERGE_LIMITS_ADDRESS_PER_SECOND", "100");
        return start(folder.resolve("logs"), shippedOptions(), serving(0), environment);
    }

    /** With the shipped memory and the timeouts of the database that a server has by default. */
    static ServerProcess timedAsShipped(DatabaseAccess access, Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(database(access));
        environment.put("HERBERGE_DATABASE_CONNECT_TIMEOUT", "5s");
        environment.put("HERBERGE_DATABASE_STATEMENT_TIMEOUT", "10s");
        environment.put("HERBERGE_DATABASE_LOCK_TIMEOUT", "5s");
        environment.put("HERBERGE_DATABASE_IDLE_IN_TRANSACTION_TIMEOUT", "10s");
        return start(folder.resolve("logs"), shippedOptions(), serving(0), environment);
    }

    /** On a disk of its own of that many MiB, which vanishes with the process. Needs root. */
    static ServerProcess onDiskOf(int mebibytes, Path disk, Path logs, String... flags) throws IOException {
        Files.createDirectories(disk);
        List<String> mount = List.of(
                "unshare",
                "--mount",
                "--",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + mebibytes + "m tmpfs \"$0\" && exec \"$@\"",
                disk.toString());
        return start(mount, logs, List.of("-Xmx256m"), serving(0, flags), Map.of());
    }

    private static List<String> shippedOptions() throws IOException {
        return Files.readAllLines(Path.of("..", "bin", ".lib.sh")).stream()
                .filter(line -> line.startsWith("server_options="))
                .flatMap(line ->
                        Stream.of(line.replaceAll("^server_options=\"|\"$", "").split(" ", -1)))
                .toList();
    }

    /** The same with jobs that are due every second, and heartbeats at the same interval. */
    static ServerProcess ticking(DatabaseAccess access, Path folder) throws IOException {
        Map<String, String> environment = new HashMap<>(database(access));
        environment.put("HERBERGE_JOBS_LOOK_EVERY", "200ms");
        environment.put("HERBERGE_JOBS_HEARTBEAT", "1s");
        return start(folder.resolve("logs"), List.of(TickingServer.class.getName()), environment);
    }

    /** Runs any command on an external database, as its owner too if requested. */
    static ServerProcess running(DatabaseAccess access, boolean asOwner, Path folder, String... arguments)
            throws IOException {
        Map<String, String> environment = new HashMap<>(database(access));
        if (asOwner) {
            environment.put("HERBERGE_DATABASE_OWNER_USER", access.ownerUser().orElseThrow());
            environment.put(
                    "HERBERGE_DATABASE_OWNER_PASSWORD", access.ownerPassword().orElseThrow());
        }
        List<String> command = new ArrayList<>(List.of("herberge.bootstrap.Main"));
        command.addAll(List.of(arguments));
        return start(folder.resolve("logs"), command, environment);
    }

    /** Waits until the process has ended by itself. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running: " + read(out) + read(err));
        }
        return process.exitValue();
    }

    String out() {
        return read(out);
    }

    private static Map<String, String> database(DatabaseAccess access) {
        return Map.of(
                "HERBERGE_DATABASE_URL", access.jdbcUrl(),
                "HERBERGE_DATABASE_USER", access.appUser(),
                "HERBERGE_DATABASE_PASSWORD", access.appPassword());
    }

    private static List<String> serving(int port, String... flags) {
        List<String> serve =
                List.of("herberge.bootstrap.Main", "serve", "--host", "127.0.0.1", "--port", Integer.toString(port));
        return Stream.concat(serve.stream(), Stream.of(flags)).toList();
    }

    private static ServerProcess start(Path logs, List<String> main, Map<String, String> environment)
            throws IOException {
        return start(logs, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), main, environment);
    }

    private static ServerProcess start(
            Path logs, List<String> options, List<String> main, Map<String, String> environment) throws IOException {
        return start(List.of(), logs, options, main, environment);
    }

    private static ServerProcess start(
            List<String> before, Path logs, List<String> options, List<String> main, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(logs);
        Path out = Files.createTempFile(logs, "out", "");
        Path err = Files.createTempFile(logs, "err", "");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(before));
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(options);
        builder.command().addAll(List.of("-cp", System.getProperty("java.class.path")));
        builder.command().addAll(main);
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_"));
        builder.environment().put("HERBERGE_LIMITS_USER_PER_SECOND", "0"); // tests are in a hurry
        builder.environment().put("HERBERGE_LIMITS_ADDRESS_PER_SECOND", "0");
        for (String wait : List.of("CONNECT", "STATEMENT", "LOCK", "IDLE_IN_TRANSACTION")) { // and machines busy
            builder.environment().put("HERBERGE_DATABASE_" + wait + "_TIMEOUT", "120s");
        }
        builder.environment().put("HERBERGE_LOG_SLOW_REQUEST", "5m");
        builder.environment().put("HERBERGE_LOG_SLOW_STATEMENT", "5m");
        builder.environment().putAll(environment);
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new ServerProcess(builder.start(), out, err);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until the server answers. */
    String url() {
        await().until(() -> !process.isAlive() || find(LISTENING).find());
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

    /** Kills the process as the kernel does when memory runs out: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        kill(process.toHandle());
        process.waitFor();
    }

    /** Stops the process where it is, as a machine does that hangs; its connections stay open. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Process signal = new ProcessBuilder("kill", name, Long.toString(process.pid())).start();
        if (signal.waitFor() != 0) {
            throw new IllegalStateException("kill " + name + " failed");
        }
    }

    static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
    }

    String log() {
        return read(err);
    }

    /** Used heap in MiB without dead objects. */
    long liveHeap() throws IOException {
        jcmd("GC.run");
        return USED.matcher(jcmd("GC.heap_info"))
                        .results()
                        .mapToLong(one -> Long.parseLong(one.group(1)))
                        .sum()
                / 1024;
    }

    private String jcmd(String command) throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Matcher find(Pattern pattern) {
        return pattern.matcher(read(out));
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // half a letter may have been written
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the process cleanly, so that its database ends with it. */
    @Override
    public void close() {
        process.destroy();
        boolean interrupted = false;
        try {
            if (process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
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
