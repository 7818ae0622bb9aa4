package herberge.adapter.embedded;

import herberge.adapter.embedded.EmbeddedDatabaseException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs PostgreSQL's programs. They refuse to run as root; root therefore runs them in a user namespace, in which the
 * process has no root user and still owns its files.
 */
final class PostgresPrograms {

    private static final List<String> UNSHARE = List.of("unshare", "-U");

    private final PostgresBinaries binaries;
    private final List<String> prefix;

    private PostgresPrograms(PostgresBinaries binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    static PostgresPrograms of(PostgresBinaries binaries) throws IOException {
        if (!runsAsRoot()) {
            return new PostgresPrograms(binaries, List.of());
        }
        Outcome attempt = run(new ProcessBuilder(command(UNSHARE, Stream.of("true"))), "");
        if (attempt.status() != 0) {
            throw new EmbeddedDatabaseException(
                    Reason.POSTGRES,
                    "the embedded PostgreSQL does not run as root, and user namespaces are forbidden here (unshare -U: "
                            + attempt.lastLine()
                            + "); start the server as another user, or name a database in database.url");
        }
        return new PostgresPrograms(binaries, UNSHARE);
    }

    private static boolean runsAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }

    /** Exit status and output of a program. */
    record Outcome(int status, String output) {
        String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, last) -> last)
                    .orElse("no output");
        }
    }

    Outcome run(String program, String input, String... arguments) throws IOException {
        return run(builder(List.of(), program, arguments), input);
    }

    /**
     * Starts a program in a session of its own, so that Ctrl-C in the terminal signals the server only, which stops
     * PostgreSQL last.
     */
    Process startInOwnSession(Path output, String program, String... arguments) throws IOException {
        List<String> session = onPath("setsid").map(List::of).orElse(List.of());
        return builder(session, program, arguments)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
    }

    private ProcessBuilder builder(List<String> session, String program, String... arguments) {
        Stream<String> own = Stream.concat(Stream.of(binaries.program(program).toString()), Stream.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command(prefix, Stream.concat(session.stream(), own)));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        return builder;
    }

    private static List<String> command(List<String> prefix, Stream<String> rest) {
        List<String> command = new ArrayList<>(prefix);
        rest.forEach(command::add);
        return command;
    }

    private static Optional<String> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Outcome run(ProcessBuilder builder, String input) throws IOException {
        Process process;
        try {
            process = builder.redirectErrorStream(true).start();
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        }
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + builder.command(), e);
        }
    }
}
