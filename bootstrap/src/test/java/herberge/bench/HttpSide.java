package herberge.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server, called over one persistent connection per client. The client is minimal, since it shares the machine with
 * the server: it writes bytes and reads status and length of the answer.
 */
record HttpSide(ServerProcess process, List<Login> logins, AtomicInteger opened) implements Side {

    private static final int TIMEOUT_MILLIS = 30_000;

    /** With several logins the clients take turns in using them. */
    HttpSide(ServerProcess process, Login... logins) {
        this(process, List.of(logins), new AtomicInteger());
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public Duration cpu() {
        return process.cpu();
    }

    @Override
    public Client open() throws Exception {
        Login login = logins.get(opened.getAndIncrement() % logins.size());
        return new Connection(process.port(), login.token());
    }

    private static final class Connection implements Client {

        private final Socket socket;
        private final OutputStream out;
        private final InputStream in;
        private final String head;
        private final byte[] buffer = new byte[64 * 1024];
        private int next;
        private int end;

        Connection(int port, String token) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            out = socket.getOutputStream();
            in = socket.getInputStream();
            head = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: application/json\r\nAuthorization: Bearer "
                    + token + "\r\n";
        }

        @Override
        public long ask(Ask ask) throws IOException {
            String body = ask.body();
            String entity =
                    body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n";
            out.write((ask.http() + head + entity + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
            String status = line();
            long length = entityLength();
            if (!status.startsWith(ask.operation() == Operation.CREATE ? "HTTP/1.1 201" : "HTTP/1.1 200")) {
                throw new IOException(ask.http() + ": " + status + " "
                        + new String(buffer, next, end - next, StandardCharsets.UTF_8));
            }
            return length < 0 ? skipChunks() : skip(length);
        }

        /** Reads the headers; -1 announces chunks. */
        private long entityLength() throws IOException {
            long length = 0;
            for (String line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Long.parseLong(line.substring(15).strip());
                } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)
                        && line.toLowerCase(Locale.ROOT).endsWith("chunked")) {
                    length = -1;
                }
            }
            return length;
        }

        private long skipChunks() throws IOException {
            long total = 0;
            for (long size = size(); size > 0; size = size()) {
                total += skip(size);
                line();
            }
            line();
            return total;
        }

        private long size() throws IOException {
            return Long.parseLong(line().strip(), 16);
        }

        private long skip(long bytes) throws IOException {
            long left = bytes;
            while (left > 0) {
                fillIfEmpty();
                long step = Math.min(left, end - next);
                next += (int) step;
                left -= step;
            }
            return bytes;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder(64);
            while (true) {
                fillIfEmpty();
                byte one = buffer[next++];
                if (one == '\n') {
                    return line.toString();
                }
                if (one != '\r') {
                    line.append((char) (one & 0xff));
                }
            }
        }

        private void fillIfEmpty() throws IOException {
            if (next == end) {
                next = 0;
                end = in.read(buffer);
                if (end < 0) {
                    end = 0;
                    throw new EOFException("the server closed the connection");
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
