package herberge.bootstrap.system;

import herberge.domain.testing.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder that looks like the project to commands of the documents: launchers and built jars. There is no {@code
 * pom.xml}, so no launcher builds anything, and Maven only writes down its arguments.
 */
final class ProjectFolder implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<Process> started = new ArrayList<>();

    ProjectFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("project"));
        Path bin = Files.createDirectory(this.folder.resolve("bin"));
        try (Stream<Path> launchers = Files.list(DocumentExample.ROOT.resolve("bin"))) {
            for (Path launcher : launchers.toList()) {
                Files.copy(
                        launcher,
                        bin.resolve(launcher.getFileName()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        link("bootstrap/target/herberge-server.jar");
        link("client-cli/target/herberge.jar");
        Path tools = Files.createDirectory(this.folder.resolve("tools"));
        script(tools.resolve("mvn"), "echo \"$@\" >> '" + asked("mvn") + "'");
        environment.put("PATH", tools + ":" + bin + ":" + System.getenv("PATH"));
        environment.put(
                "HOME", Files.createDirectory(this.folder.resolve("home")).toString());
        environment.put(
                "XDG_CACHE_HOME",
                Path.of("target", "launch-cache").toAbsolutePath().toString());
        environment.put("HERBERGE_JAVA_HOME", System.getProperty("java.home"));
        environment.put("HERBERGE_SERVER_PORT", "0");
        environment.put("HERBERGE_JAVA_OPTS", "-Djava.io.tmpdir=" + Files.createDirectory(this.folder.resolve("tmp")));
    }

    private void link(String jar) throws IOException {
        Path target = this.folder.resolve(jar);
        Files.createDirectories(target.getParent());
        Files.copy(DocumentExample.ROOT.resolve(jar), target);
    }

    /** Replaces a launcher by a script that only writes down its arguments. */
    void onlyNotes(String launcher) throws IOException {
        script(folder.resolve("bin").resolve(launcher), "echo \"$@\" >> '" + asked(launcher) + "'");
    }

    private Path asked(String program) {
        return folder.resolve("asked-" + program);
    }

    /** The arguments written down, one line per call. */
    List<String> askedOf(String program) throws IOException {
        return Files.exists(asked(program)) ? Files.readAllLines(asked(program)) : List.of();
    }

    private static void script(Path file, String body) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    Path path() {
        return folder;
    }

    /** The result of a shell; its output, followed by its standard error. */
    record Done(int status, String out, String err) {}

    /** Runs the text as a script that ends at the first command that fails. */
    Done run(Path directory, String text) throws IOException, InterruptedException {
        Running running = start(directory, text);
        if (!running.process().waitFor(Patience.SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running: " + text + running.out());
        }
        return running.done();
    }

    Done run(String text) throws IOException, InterruptedException {
        return run(folder, text);
    }

    /** A shell that keeps running. */
    record Running(Process process, Path outFile, Path errFile) {

        String out() throws IOException {
            return new String(
                    Files.readAllBytes(outFile), StandardCharsets.UTF_8); // half a letter may have been written
        }

        Done done() throws IOException, InterruptedException {
            return new Done(process.waitFor(), out(), Files.readString(errFile));
        }
    }

    Running start(Path directory, String text) throws IOException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(
                        "env", "--default-signal=INT", "bash", "-euo", "pipefail", "-c", text)
                .directory(directory.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("HERBERGE_") || name.startsWith("XDG_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return new Running(process, out, err);
    }

    @Override
    public void close() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
