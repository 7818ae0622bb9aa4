package herberge.adapter.postgres.testing;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy in front of a PostgreSQL server that counts the round trips of its clients: the messages that ask the server
 * to answer all messages before them (Sync), or that are answered at once (Query); PostgreSQL's documentation, chapter
 * "Message Formats". The driver sends {@code BEGIN} as a query too, but together with the statement after it.
 */
public final class RoundTripCounter implements Closeable {

    private static final int SYNC = 'S';
    private static final int QUERY = 'Q';
    private static final int BEGIN =
            ByteBuffer.wrap("BEGI".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int SSL_REQUEST = 80_877_103;
    private static final int LENGTH_BYTES = 4;

    /** The pool sends an empty query to check a connection that was not used for half a second. */
    private static final int EMPTY_QUERY = 1;

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final String host;
    private final int port;

    public RoundTripCounter(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The number of round trips until now. */
    public int count() {
        return count.get();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "round-trip-counter");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket server = new Socket(host, port);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                connections.add(client);
                connections.add(server);
                start(() -> forwardRequests(client, server));
                start(() -> forwardResponses(server, client));
            }
        } catch (IOException closed) {
            return; // the end of the test
        }
    }

    private void forwardRequests(Socket client, Socket server) {
        try {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(server.getOutputStream());
            byte[] first = readBody(in);
            while (start(first) == SSL_REQUEST) {
                writeBody(out, first);
                first = readBody(in);
            }
            writeBody(out, first);
            for (int type = in.read(); type >= 0; type = in.read()) {
                byte[] body = readBody(in);
                if (type == SYNC || (type == QUERY && start(body) != BEGIN && body.length > EMPTY_QUERY)) {
                    count.incrementAndGet(); // before the message is sent: the client may read the count after the
                    // response
                }
                out.write(type);
                writeBody(out, body);
            }
            server.close();
        } catch (IOException closed) {
            return; // one side has closed its connection
        }
    }

    /** Reads a message without its type and its length. */
    private static byte[] readBody(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt() - LENGTH_BYTES);
    }

    private static void writeBody(DataOutputStream out, byte[] body) throws IOException {
        out.writeInt(body.length + LENGTH_BYTES);
        out.write(body);
        out.flush();
    }

    /** The first number in the message. */
    private static int start(byte[] body) {
        return body.length < LENGTH_BYTES ? 0 : ByteBuffer.wrap(body).getInt();
    }

    private static void forwardResponses(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
            client.close();
        } catch (IOException closed) {
            return; // one side has closed its connection
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
