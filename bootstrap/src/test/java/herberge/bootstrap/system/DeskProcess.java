package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The terminal client in a process of its own; a command runs until it is stopped. */
record DeskProcess(Process process, Path outFile, Path errFile) implements AutoCloseable {

    /**
     * A test run in the background ignores SIGINT and passes that on to its children; where the system can, it is
     * reset.
     */
    private static final List<String> HEARING_CTRL_C = List.of("env", "--default-signal=INT");

    static DeskProcess at(DeskUnderTest desk, String... args) throws IOException {
        List<String> command = new ArrayList<>(HEARING_CTRL_C);
        command.addAll(java(args));
        return started(desk, command);
    }

    /** Pipes its output into another program; its exit code goes to standard error. */
    static DeskProcess into(DeskUnderTest desk, String reader, String... args) throws IOException {
        return started(desk, List.of("sh", "-c", "( " + words(args) + "; echo \"code $?\" >&2 ) | " + reader));
    }

    /** Redirects its output into a file or a device; the exit code is the terminal client's. */
    static DeskProcess onto(DeskUnderTest desk, Path file, String... args) throws IOException {
        return started(desk, List.of("sh", "-c", "exec " + words(args) + " > '" + file + "'"));
    }

    private static String words(String... args) {
        return String.join(
                " ", java(args).stream().map(word -> "'" + word + "'").toList());
    }

    private static List<String> java(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "herberge.cli.Main"));
        command.addAll(List.of(args));
        return command;
    }

    private static DeskProcess started(DeskUnderTest desk, List<String> command) throws IOException {
        Path out = Files.createTempFile(desk.config(), "out", "");
        Path err = Files.createTempFile(desk.config(), "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_"));
        builder.environment().put("HERBERGE_SERVER", desk.url());
        builder.environment().put("XDG_CONFIG_HOME", desk.config().toString());
        return new DeskProcess(builder.start(), out, err);
    }

    String out() {
        return read(outFile);
    }

    String err() {
        return read(errFile);
    }

    /** The complete lines so far. */
    List<String> lines() {
        boolean ended = !process.isAlive();
        String text = out();
        return text.substring(0, ended ? text.length() : text.lastIndexOf('\n') + 1)
                .lines()
                .toList();
    }

    /** Waits until there are so many lines; returns all of them. */
    List<String> lines(int count) {
        await().until(() -> lines().size() >= count || !process.isAlive());
        return lines();
    }

    int signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running: " + out() + err());
        }
        return process.exitValue();
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8); // half a letter may have been written
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
