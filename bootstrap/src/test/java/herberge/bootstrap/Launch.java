package herberge.bootstrap;

import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of the launchers beside the jar under test, called through a link and from an unrelated folder. There is no
 * {@code pom.xml}, so no launcher builds anything.
 */
final class Launch implements AutoCloseable {

    private static final List<String> HEARING_CTRL_C = hearingCtrlC();
    private static final Pattern LISTENING = Pattern.compile("Herberge listening on (http://\\S+)");

    private final Path home;
    private final Path link;
    private final Path terminal;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> prefix = new ArrayList<>();
    private final List<Process> started = new ArrayList<>();

    Launch(Path folder) throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Path project = Files.createDirectory(folder.resolve("project"));
        copyLaunchers(project);
        copyJar(project, "bootstrap", "herberge-server.jar");
        copyJar(project, "client-cli", "herberge.jar");
        link = linkTo(folder, project, "herberge-server");
        terminal = linkTo(folder, project, "herberge");
        environment.put("HOME", home.toString());
        environment.put(
                "XDG_CACHE_HOME",
                Path.of("target", "launch-cache").toAbsolutePath().toString());
        environment.put("HERBERGE_JAVA_HOME", System.getProperty("java.home"));
    }

    private static void copyJar(Path project, String module, String jar) throws IOException {
        Path target = Files.createDirectories(project.resolve(module).resolve("target"));
        Files.copy(Path.of("..", module, "target", jar), target.resolve(jar));
    }

    private static Path linkTo(Path folder, Path project, String launcher) throws IOException {
        return Files.createSymbolicLink(
                folder.resolve("a link to " + launcher), project.resolve("bin").resolve(launcher));
    }

    static void copyLaunchers(Path project) throws IOException {
        Path bin = Files.createDirectories(project.resolve("bin"));
        try (Stream<Path> files = Files.list(Path.of("..", "bin"))) {
            for (Path file : files.toList()) {
                Files.copy(file, bin.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /**
     * A test run in the background ignores SIGINT and passes that on to its children; where the system can, it is
     * reset.
     */
    private static List<String> hearingCtrlC() {
        List<String> hearing = List.of("env", "--default-signal=INT");
        try {
            List<String> trial = new ArrayList<>(hearing);
            trial.add("true");
            return new ProcessBuilder(trial).start().waitFor() == 0 ? hearing : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    Path home() {
        return home;
    }

    /** From now on runs with the rights of another user, who cannot read our caches and has an own one. */
    void runAs(String uid) throws IOException {
        prefix.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"));
        Files.setAttribute(home, "unix:uid", Integer.parseInt(uid));
        for (Path path = home.getParent(); path != null && !path.equals(path.getRoot()); path = path.getParent()) {
            if (path.toString().contains("junit")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        environment.put("XDG_CACHE_HOME", home.resolve("cache").toString());
    }

    Run server(String... arguments) throws IOException {
        return run(link, Path.of("/dev/null"), arguments);
    }

    /** The terminal client, with this text as its input. */
    Run client(String typed, String... arguments) throws IOException {
        return run(terminal, Files.writeString(Files.createTempFile(home, "in", ""), typed), arguments);
    }

    private Run run(Path launcher, Path in, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(HEARING_CTRL_C);
        command.addAll(prefix);
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_") || name.startsWith("XDG_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return new Run(process, out, err);
    }

    @Override
    public void close() {
        started.forEach(Process::destroyForcibly);
    }

    /** One call of the launcher. */
    record Run(Process process, Path outFile, Path errFile) {

        String out() {
            return read(outFile);
        }

        String err() {
            return read(errFile);
        }

        /** Waits until the server is ready. */
        String url() {
            await().until(() -> !process.isAlive() || LISTENING.matcher(out()).find());
            Matcher matcher = LISTENING.matcher(out());
            if (!matcher.find()) {
                throw new IllegalStateException("the server did not start: " + err());
            }
            return matcher.group(1);
        }

        int exitCode() throws InterruptedException {
            if (!process.waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running: " + out() + err());
            }
            return process.exitValue();
        }

        String text() throws InterruptedException {
            exitCode();
            return out();
        }

        int signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
            return exitCode();
        }

        private static String read(Path file) {
            try {
                return new String(
                        Files.readAllBytes(file), StandardCharsets.UTF_8); // half a letter may have been written
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
