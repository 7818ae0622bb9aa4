package herberge.adapter.redis.testing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import herberge.domain.testing.FreePort;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A real Redis on a free port, without persistence. It can be killed, and started again on the same port. */
public final class RedisServer implements AutoCloseable {

    private static final String PROGRAM = "redis-server";

    private final Path program;
    private final Path folder;
    private final int port;
    private final List<String> settings;
    private Process process;

    private RedisServer(Path program, Path folder, int port, List<String> settings) {
        this.program = program;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
        this.process = run();
    }

    /**
     * If no Redis is installed, the test is skipped; with {@code CI=true} it fails.
     *
     * @param settings as on the command line; {@code {port}} stands for its port
     */
    public static RedisServer start(Path folder, String... settings) {
        Optional<Path> program = program();
        boolean needed = "true".equals(System.getenv("CI"));
        assumeTrue(
                program.isPresent() || needed,
                "no " + PROGRAM + " on the PATH (on Debian: apt-get install redis-server)");
        int port = FreePort.pick();
        return new RedisServer(
                program.orElseThrow(() -> new IllegalStateException("CI=true, and no " + PROGRAM + " on the PATH")),
                folder,
                port,
                Arrays.stream(settings)
                        .map(setting -> setting.replace("{port}", Integer.toString(port)))
                        .toList());
    }

    private static Optional<Path> program() {
        return Arrays.stream(String.valueOf(System.getenv("PATH")).split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Process run() {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString()));
        if (!settings.contains("--port")) {
            command.addAll(List.of("--port", Integer.toString(port)));
        }
        command.addAll(settings);
        try {
            Process started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("redis.log").toFile())
                    .start();
            await().until(() -> !started.isAlive() || answers());
            if (!started.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("redis.log")));
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Sends a command in the Redis protocol and returns the whole answer. */
    public String ask(String password, String command) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String words = "AUTH \"" + password + "\"\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void startAgain() {
        process = run();
    }

    @Override
    public void close() {
        kill();
    }
}
