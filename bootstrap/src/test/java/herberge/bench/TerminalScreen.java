package herberge.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The live chart in a terminal of {@code script}, which passes on every byte. All bytes are kept, with the time at
 * which the last ones came.
 */
final class TerminalScreen implements AutoCloseable {

    /** Ends every frame: the cursor is shown again. */
    static final String FRAME_END = "\u001B[?25h";

    private static final long PATIENCE_SECONDS = 30;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final long startedAt;
    private final StringBuilder bytes = new StringBuilder();
    private long arrivedAt;
    private boolean ended;

    private TerminalScreen(Process process, long startedAt) {
        this.process = process;
        this.startedAt = startedAt;
    }

    /** Whether there is a {@code script} that runs a command in a terminal. */
    static boolean isPossible() throws IOException, InterruptedException {
        try {
            Process tried = new ProcessBuilder("script", "-qfec", "stty size", "/dev/null")
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            tried.getInputStream().readAllBytes();
            return tried.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static TerminalScreen open(Path launcher, Map<String, String> env, int columns, int rows) throws IOException {
        String command = "stty cols " + columns + " rows " + rows + " && exec '" + launcher + "'";
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc", command, "/dev/null").redirectErrorStream(true);
        builder.environment().putAll(env);
        long start = System.nanoTime();
        TerminalScreen screen = new TerminalScreen(builder.start(), start);
        Thread reader = new Thread(screen::read, "bench-screen");
        reader.setDaemon(true);
        reader.start();
        return screen;
    }

    private void read() {
        byte[] chunk = new byte[65_536];
        try (InputStream in = process.getInputStream()) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                append(new String(chunk, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            Bench.say("the terminal ended: %s", e);
        }
        end();
    }

    private synchronized void append(String more) {
        bytes.append(more);
        arrivedAt = System.nanoTime();
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** The number of bytes so far. */
    synchronized int position() {
        return bytes.length();
    }

    /** Waits for the text behind that position, and returns the position behind it. */
    synchronized int await(String text, int from) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        int found = bytes.indexOf(text, from);
        while (found < 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0 || ended) {
                throw new IllegalStateException("the terminal does not show what it should:\n" + bytes);
            }
            wait(left);
            found = bytes.indexOf(text, from);
        }
        return found + text.length();
    }

    /** The time from the start of the process to the bytes that came last. */
    synchronized double millisSinceStart() {
        return (arrivedAt - startedAt) / 1e6;
    }

    /** Types a key, waits for the frame that follows, and returns the time in milliseconds. */
    double press(String key) throws IOException, InterruptedException {
        int from = position();
        long start = System.nanoTime();
        type(key);
        await(FRAME_END, from);
        synchronized (this) {
            return (arrivedAt - start) / 1e6;
        }
    }

    void type(String key) throws IOException {
        process.getOutputStream().write(key.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    /** The frames that were painted since that position. */
    synchronized int framesSince(int from) {
        int frames = 0;
        for (int at = bytes.indexOf(FRAME_END, from); at >= 0; at = bytes.indexOf(FRAME_END, at + 1)) {
            frames++;
        }
        return frames;
    }

    /** The most resident memory of the chart's process so far, in MB; 0 if the system does not report it. */
    double peakMegabytes() {
        return process.descendants()
                .mapToDouble(child -> peak(child.pid()))
                .max()
                .orElse(0);
    }

    private static double peak(long pid) {
        try {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            Matcher peak = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
            return peak.find() ? Long.parseLong(peak.group(1)) * 1024 / 1e6 : 0;
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    /** Ends the chart as a user does. */
    @Override
    public void close() throws IOException {
        type("q");
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
