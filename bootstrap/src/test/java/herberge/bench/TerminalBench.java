package herberge.bench;

import static herberge.bench.Table.number;
import static herberge.bench.Table.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The staff terminal: the start of its commands against a bare JVM, and the live chart of 200 rooms in a terminal of
 * 220 lines, driven by keys.
 */
final class TerminalBench {

    static final int ROOMS = 200;
    private static final int COLUMNS = 260; // 64 nights
    private static final int ROWS = 220;

    /** The line of the last room: four lines above the chart, and one for each of the five locations. */
    private static final int LAST_LINE = 4 + 5 + ROOMS;

    private static final List<String> STEPS = List.of("\u001B[B", "\u001B[C", "\u001B[B", "\u001B[D");

    private static final double VERSION_GOAL = 3.0;
    private static final double TODAY_GOAL = 6.0;
    private static final double CHART_GOAL = 300;
    private static final double STEP_GOAL = 16;
    private static final double BYTES_GOAL = 2048;
    private static final double REPAINTS_GOAL = 4;
    private static final double MEMORY_GOAL = 110;

    private final Path launcher;
    private final Path benchJar;
    private final int port;
    private final String token;
    private final Map<String, String> env;
    private final boolean quick;
    private final HttpClient http = HttpClient.newHttpClient();
    private long changed;

    TerminalBench(Path launcher, Path benchJar, int port, String token, Path work, boolean quick) {
        this.launcher = launcher;
        this.benchJar = benchJar;
        this.port = port;
        this.token = token;
        this.quick = quick;
        this.env = Map.of(
                "HERBERGE_SERVER",
                "http://127.0.0.1:" + port,
                "HERBERGE_TOKEN",
                token,
                "HERBERGE_JAVA_HOME",
                System.getProperty("java.home"),
                "XDG_CONFIG_HOME",
                work.toString(),
                "LC_ALL",
                "C.UTF-8",
                "TERM",
                "xterm-256color");
    }

    /** Starts each command in turns. The first round builds what is missing and writes the class-data archive. */
    Table starts() throws Exception {
        int rounds = quick ? 3 : 31;
        Bench.say("starting each command %d times", rounds);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> hello = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                benchJar.toString(),
                Hello.class.getName());
        List<List<String>> commands =
                List.of(hello, List.of(launcher.toString(), "--version"), List.of(launcher.toString(), "today"));
        Map<Integer, List<Double>> millis = new HashMap<>();
        for (int round = -2; round < rounds; round++) {
            for (int i = 0; i < commands.size(); i++) {
                double one = firstOutput(commands.get(i));
                if (round >= 0) {
                    millis.computeIfAbsent(i, index -> new ArrayList<>()).add(one);
                }
            }
        }
        Table table = new Table(
                "Start to first output (class-data archive, medians of " + rounds + ")",
                "command",
                "ms",
                "to hello world",
                "goal");
        double bare = median(millis, 0);
        table.row("bare JVM, hello world", number(bare), "", "");
        start(table, "herberge --version", median(millis, 1), bare, VERSION_GOAL);
        start(table, "herberge today", median(millis, 2), bare, TODAY_GOAL);
        return table;
    }

    private static void start(Table table, String command, double millis, double bare, double goal) {
        table.row(command, number(millis), number(millis / bare), "≤ " + goal + " " + verdict(millis / bare <= goal));
    }

    private static double median(Map<Integer, List<Double>> millis, int command) {
        return Measured.median(millis.getOrDefault(command, List.of()), Double::doubleValue);
    }

    private double firstOutput(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(env);
        builder.redirectInput(Path.of("/dev/null").toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = builder.start();
        try (InputStream out = process.getInputStream()) {
            int first = out.read();
            double millis = (System.nanoTime() - start) / 1e6;
            out.readAllBytes();
            if (first < 0 || process.waitFor() != 0) {
                throw new IllegalStateException(command + " failed");
            }
            return millis;
        }
    }

    /** Opens the chart several times, and works in it. */
    Table screen() throws Exception {
        List<Double> untilChart = new ArrayList<>();
        int opened = quick ? 1 : 9;
        Bench.say("opening the chart %d times", opened + 1);
        for (int i = 0; i < opened; i++) {
            try (TerminalScreen screen = TerminalScreen.open(launcher, env, COLUMNS, ROWS)) {
                untilChart.add(awaitChart(screen));
            }
        }
        Table table = new Table("The live chart, " + ROOMS + " rooms, 64 nights", "what", "measured", "goal");
        try (TerminalScreen screen = TerminalScreen.open(launcher, env, COLUMNS, ROWS)) {
            awaitChart(screen);
            row(table, "start-up to the first full chart, ms, median", median(untilChart), CHART_GOAL);
            steps(screen, table);
            repaints(screen, table);
            row(table, "peak of resident memory, MB", screen.peakMegabytes(), MEMORY_GOAL);
        }
        return table;
    }

    private static double median(List<Double> all) {
        return Measured.median(all, Double::doubleValue);
    }

    private static void row(Table table, String what, double measured, double goal) {
        table.row(
                what,
                number(measured),
                String.format(Locale.ROOT, "≤ %.0f ", goal) + verdict(measured > 0 && measured <= goal));
    }

    /** Waits for the whole chart, and returns the milliseconds since the first byte on the screen. */
    private static double awaitChart(TerminalScreen screen) throws InterruptedException {
        int begun = screen.await("\u001B[?1049h", 0);
        double start = screen.millisSinceStart();
        int chart = screen.await("\u001B[" + LAST_LINE + ";2H", begun);
        screen.await(TerminalScreen.FRAME_END, chart);
        return screen.millisSinceStart() - start;
    }

    private void steps(TerminalScreen screen, Table table) throws IOException, InterruptedException {
        int steps = quick ? 40 : 400;
        Bench.say("%d cursor steps", steps);
        List<Double> millis = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            int before = screen.position();
            millis.add(screen.press(
                    i % 80 < 40 ? STEPS.get(i % 4) : STEPS.get(i % 4).replace('B', 'A')));
            bytes.add((double) screen.position() - before);
        }
        millis.sort(null);
        bytes.sort(null);
        row(
                table,
                "key press to painted frame, ms, p95 of " + steps + " steps",
                millis.get(steps * 95 / 100),
                STEP_GOAL);
        table.row("the same, median", number(median(millis)), "");
        row(table, "bytes of a cursor step, p95", bytes.get(steps * 95 / 100), BYTES_GOAL);
        table.row("the same, median", number(median(bytes)), "");
    }

    /** Changes bookings that the chart shows, but not the selected one, about fifty times a second. */
    private void repaints(TerminalScreen screen, Table table) throws Exception {
        int seconds = quick ? 2 : 10;
        Bench.say("changes of others for %d seconds", seconds);
        int from = screen.position();
        long start = System.nanoTime();
        long changes = 0;
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(seconds)) {
            changeNext();
            changes++;
            LockSupport.parkNanos(10_000_000);
        }
        double took = (System.nanoTime() - start) / 1e9;
        row(
                table,
                String.format(Locale.ROOT, "repaints a second during %.0f changes a second", changes / took),
                screen.framesSince(from) / took,
                REPAINTS_GOAL);
    }

    private void changeNext() throws IOException, InterruptedException {
        long booking = TerminalBench.ROOMS * 14L + changed % TerminalBench.ROOMS + 1;
        long version = 1 + changed / TerminalBench.ROOMS;
        changed++;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/v1/bookings/" + booking))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .method("PATCH", BodyPublishers.ofString("{\"notes\":\"change " + changed + "\"}"))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("a change was refused: " + response.body());
        }
    }
}
