package herberge.bootstrap.system;

import herberge.domain.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A connection to a server that a test can pull and plug in again; without it nothing listens at its address. */
final class Cable implements AutoCloseable {

    private final URI server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new ArrayList<>();
    private final int port;
    private ServerSocket listening;

    Cable(String server) throws IOException {
        this.server = URI.create(server);
        listening = new ServerSocket(FreePort.pick(), 50, InetAddress.getLoopbackAddress());
        port = listening.getLocalPort();
        accept(listening);
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    synchronized void pull() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    synchronized void plug() throws IOException {
        listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        accept(listening);
    }

    private void accept(ServerSocket from) {
        threads.execute(() -> {
            try {
                while (true) {
                    Socket client = from.accept();
                    Socket target = new Socket(server.getHost(), server.getPort());
                    keep(from, client, target);
                    threads.execute(() -> copy(client, target));
                    threads.execute(() -> copy(target, client));
                }
            } catch (IOException e) {
                closeQuietly(from); // it was pulled
            }
        });
    }

    /** A connection that was accepted just before the cable was pulled is closed too. */
    private synchronized void keep(ServerSocket from, Socket client, Socket target) throws IOException {
        if (from.isClosed()) {
            client.close();
            target.close();
        }
        sockets.add(client);
        sockets.add(target);
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            return; // one of the ends has closed; the test sees the effect
        }
    }

    private static void closeQuietly(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        pull();
        threads.shutdownNow();
    }
}
