package herberge.adapter.postgres.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A proxy to a database that can stop forwarding: connections stay open and new ones are accepted, but no data passes,
 * as with a frozen host or a cut cable.
 */
public final class SilentWire implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final String jdbcUrl;
    private final URI target;
    private final ServerSocket door;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private boolean silent;
    private boolean closed;

    /** Forwards to the server of the URL. */
    public SilentWire(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
        this.target = URI.create(jdbcUrl.substring("jdbc:".length()));
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new IllegalStateException("no port for the wire", e);
        }
        start(this::accept);
    }

    /** Returns the database's URL through this proxy. */
    public String jdbcUrl() {
        return jdbcUrl.replace(target.getAuthority(), "127.0.0.1:" + door.getLocalPort());
    }

    public synchronized void fallSilent() {
        silent = true;
    }

    /** Forwards the held-back data, if the receiver still exists. */
    public synchronized void speakAgain() {
        silent = false;
        notifyAll();
    }

    private synchronized void awaitSound() throws InterruptedException {
        while (silent && !closed) {
            wait();
        }
    }

    private void accept() throws IOException, InterruptedException {
        while (true) {
            Socket client = door.accept();
            sockets.add(client);
            start(() -> {
                awaitSound();
                Socket server = new Socket(target.getHost(), target.getPort());
                sockets.add(server);
                start(() -> pass(client, server));
                pass(server, client);
            });
        }
    }

    private void pass(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                awaitSound();
                out.write(chunk, 0, read);
            }
            awaitSound(); // the end of a connection is forwarded as well
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException ended) {
                        Thread.currentThread().interrupt(); // the connection has ended, and this thread ends too
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the wire does not close", e);
        }
    }
}
