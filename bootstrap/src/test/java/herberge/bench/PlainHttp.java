package herberge.bench;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** One request on its own connection. Sends what HTTP libraries refuse to send, and reads only on demand. */
final class PlainHttp implements Closeable {

    /** Longer than any answer may take: a connection that is silent for so long has no answer. */
    private static final int TIMEOUT_MILLIS = 120_000;

    private final Socket socket;

    private PlainHttp(Socket socket) {
        this.socket = socket;
    }

    /** With a receive buffer of so many bytes; 0 leaves the size to the system. */
    static PlainHttp open(int port, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        return new PlainHttp(socket);
    }

    /** Sends one request, reads its answer to the end, and returns the status. */
    static int ask(int port, String method, String target, String headers, byte[] body) throws IOException {
        try (PlainHttp http = open(port, 0)) {
            http.send(method, target, headers + "Connection: close\r\n", body);
            return http.status();
        }
    }

    /** Ignores that the server closes the connection before it has read everything: its answer has the reason. */
    void send(String method, String target, String headers, byte[] body) throws IOException {
        String length = method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\n"
                        + headers + length + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        try {
            socket.getOutputStream().write(request.toByteArray());
        } catch (SocketException closed) {
            return; // status() tells
        }
    }

    /** Reads to the end of the connection; returns 0 if there was no complete answer. */
    int status() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[64 * 1024];
        int status = 0;
        try {
            byte[] head = in.readNBytes(12);
            if (head.length < 12) {
                throw new EOFException("no answer");
            }
            status = Integer.parseInt(new String(head, 9, 3, StandardCharsets.ISO_8859_1));
            int read = in.read(buffer); // the rest is of no interest
            while (read >= 0) {
                read = in.read(buffer);
            }
        } catch (SocketException | EOFException cut) {
            return status;
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
