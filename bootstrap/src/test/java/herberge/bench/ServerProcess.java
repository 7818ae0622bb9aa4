package herberge.bench;

import herberge.bootstrap.database.DatabaseAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in its own JVM, with the launcher's options, from its start until it is stopped. */
final class ServerProcess implements AutoCloseable {

    /** The arguments that follow the JVM's options. */
    record Kind(String name, List<String> arguments) {}

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern RSS = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final Pattern COMPILED = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
    private static final Pattern TICKS = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");

    /** Processes to kill when the run ends early. */
    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    private final Process process;
    private final Kind kind;
    private final int port;
    private final Path out;
    private final double startMillis;

    private ServerProcess(Process process, Kind kind, int port, Path out, double startMillis) {
        this.process = process;
        this.kind = kind;
        this.port = port;
        this.out = out;
        this.startMillis = startMillis;
    }

    /** Without limits to requests; returns when {@code /health/ready} has answered 200. */
    static ServerProcess start(Kind kind, DatabaseAccess access, String userId, Path work) throws Exception {
        Map<String, String> unlimited =
                Map.of("HERBERGE_LIMITS_USER_PER_SECOND", "0", "HERBERGE_LIMITS_ADDRESS_PER_SECOND", "0");
        return start(kind, access, userId, work, unlimited);
    }

    /** The same, with the limits that a server has by default or that the settings change. */
    static ServerProcess start(Kind kind, DatabaseAccess access, String userId, Path work, Map<String, String> settings)
            throws Exception {
        int port = freePort();
        Path out = work.resolve(kind.name().replace(' ', '-') + "-" + port + ".log");
        ProcessBuilder builder = new ProcessBuilder(command(kind, work))
                .directory(work.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_"));
        builder.environment().putAll(settings);
        builder.environment().put("HERBERGE_SERVER_PORT", Integer.toString(port));
        builder.environment().put("HERBERGE_DATABASE_URL", access.jdbcUrl());
        builder.environment().put("HERBERGE_DATABASE_USER", access.appUser());
        builder.environment().put("HERBERGE_DATABASE_PASSWORD", access.appPassword());
        builder.environment()
                .put("HERBERGE_DATABASE_OWNER_USER", access.ownerUser().orElseThrow());
        builder.environment()
                .put("HERBERGE_DATABASE_OWNER_PASSWORD", access.ownerPassword().orElseThrow());
        if (!userId.isEmpty()) {
            builder.environment().put("BENCH_USER_ID", userId);
        }
        long start = System.nanoTime();
        Process process = builder.start();
        RUNNING.add(process);
        while (!ready(port)) {
            boolean ended = process.waitFor(2, TimeUnit.MILLISECONDS);
            if (ended || tooLong(start)) {
                process.destroyForcibly();
                throw new IllegalStateException(kind.name() + " did not start:\n" + Files.readString(out));
            }
        }
        return new ServerProcess(process, kind, port, out, (System.nanoTime() - start) / 1e6);
    }

    private static List<String> command(Kind kind, Path work) {
        Path archive = work.resolve(kind.name().replace(' ', '-') + ".jsa");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("herberge.bench.options", "").split(" ")));
        if (Runtime.version().feature() >= 19) {
            command.add("-XX:+AutoCreateSharedArchive");
            command.add("-XX:SharedArchiveFile=" + archive);
        } else if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        } else {
            command.add("-XX:ArchiveClassesAtExit=" + archive);
        }
        command.addAll(kind.arguments());
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean ready(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII).equals("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }

    static void killAll() {
        RUNNING.forEach(Process::destroyForcibly);
    }

    String name() {
        return kind.name();
    }

    int port() {
        return port;
    }

    /** Waits until the server has printed a matching line. */
    MatchResult said(Pattern what) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (true) {
            Matcher found = what.matcher(Files.readString(out));
            if (found.find()) {
                return found;
            }
            if (process.waitFor(10, TimeUnit.MILLISECONDS) || tooLong(start)) {
                throw new IllegalStateException(kind.name() + " did not say " + what + ":\n" + Files.readString(out));
            }
        }
    }

    private static boolean tooLong(long start) {
        return System.nanoTime() - start > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }

    /** The time before the process was started. */
    double millisToFirstAnswer() {
        return startMillis;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in MiB, if the system reports it. */
    OptionalLong rss() throws IOException {
        long kib = rssKib();
        return kib == 0 ? OptionalLong.empty() : OptionalLong.of(kib / 1024);
    }

    /** 0 if the system does not report it. */
    long rssKib() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        Matcher matcher = RSS.matcher(Files.exists(status) ? Files.readString(status) : "");
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** Used heap in MiB, dead objects included, if the JDK has {@code jcmd}. */
    OptionalLong heap() throws IOException, InterruptedException {
        long used = usedKib();
        return used == 0 ? OptionalLong.empty() : OptionalLong.of(used / 1024);
    }

    /** Used heap without dead objects; 0 if the JDK has no {@code jcmd}. */
    long liveHeapKib() throws IOException, InterruptedException {
        jcmd("GC.run");
        return usedKib();
    }

    private long usedKib() throws IOException, InterruptedException {
        return USED.matcher(jcmd("GC.heap_info"))
                .results()
                .mapToLong(one -> Long.parseLong(one.group(1)))
                .sum();
    }

    /** The time in seconds that its compilers have used; 0 if the JDK has no {@code jcmd}. */
    double secondsCompiling() throws IOException, InterruptedException {
        String counters = jcmd("PerfCounter.print");
        Matcher time = COMPILED.matcher(counters);
        Matcher ticks = TICKS.matcher(counters);
        return time.find() && ticks.find() ? Double.parseDouble(time.group(1)) / Double.parseDouble(ticks.group(1)) : 0;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return "";
        }
        Process asked = new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        String told = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return told;
    }

    /** Stops it by a signal; before it ends, the JVM may write its class-data archive. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        RUNNING.remove(process);
    }
}
