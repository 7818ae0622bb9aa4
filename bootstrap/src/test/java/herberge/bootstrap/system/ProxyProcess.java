package herberge.bootstrap.system;

import static org.awaitility.Awaitility.await;

import herberge.domain.testing.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A proxy before the server, in a process of its own and without the machine's configuration. */
record ProxyProcess(Process process, Path log, int port) implements AutoCloseable {

    /** Waits until it listens at that port. */
    static ProxyProcess start(Path folder, int port, List<String> command) throws IOException {
        Path log = folder.resolve("proxy.log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("XDG_CONFIG_HOME", folder.toString());
        ProxyProcess proxy = new ProxyProcess(builder.start(), log, port);
        await().until(() -> !proxy.process().isAlive() || proxy.listens());
        if (!proxy.process().isAlive()) {
            throw new IllegalStateException("the proxy did not start: " + Files.readString(log));
        }
        return proxy;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

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
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
