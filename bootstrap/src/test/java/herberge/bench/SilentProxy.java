package herberge.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A proxy between a server and its database that can fall silent: connections stay open, new ones are accepted, and no
 * data is forwarded.
 */
final class SilentProxy implements Closeable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final int behind;
    private volatile boolean silent;

    SilentProxy(int behind) throws IOException {
        this.behind = behind;
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void goSilent() {
        silent = true;
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "silent-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                sockets.add(client);
                Socket database = new Socket(InetAddress.getLoopbackAddress(), behind);
                sockets.add(database);
                database.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                thread(() -> pass(client, database));
                thread(() -> pass(database, client));
            }
        } catch (IOException closed) {
            return; // the end of the run
        }
    }

    /** Discards data once it is silent. */
    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!silent) {
                    out.write(buffer, 0, count);
                }
            }
            if (!silent) {
                to.close();
            }
        } catch (IOException closed) {
            return; // one side has ended, and the other finds out when it writes
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
