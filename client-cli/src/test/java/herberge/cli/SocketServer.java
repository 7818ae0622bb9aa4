package herberge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server whose sockets send what a test requests, byte by byte if needed. All other requests are passed to a scripted
 * server.
 */
public final class SocketServer implements AutoCloseable {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final Pattern KEY = Pattern.compile("(?i)sec-websocket-key: *(\\S+)");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Peer> arrived = new LinkedBlockingQueue<>();
    private final List<Integer> refusals = new ArrayList<>();
    private final URI http;
    private final ServerSocket listening;

    public SocketServer(ScriptedServer http) {
        this.http = URI.create(http.url());
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Responds to the next handshake with this response instead. */
    public synchronized void refuseNext(int status) {
        refusals.add(status);
    }

    /** Returns the next client that has opened a socket. */
    public Peer next() {
        try {
            Peer peer = arrived.poll(Patience.MILLIS, TimeUnit.MILLISECONDS);
            assertThat(peer).as("somebody opens a socket").isNotNull();
            return peer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                threads.execute(() -> serve(socket));
            } catch (SocketException e) {
                return; // the server was closed
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try {
            for (String head = head(socket.getInputStream()); !head.isEmpty(); head = head(socket.getInputStream())) {
                Matcher key = KEY.matcher(head);
                if (!key.find()) {
                    passOn(head, socket);
                } else if (open(socket, key.group(1))) {
                    return;
                }
            }
            socket.close();
        } catch (IOException e) {
            hangUp(socket); // the client closed the connection; the tests check the effect
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean open(Socket socket, String key) throws IOException {
        Integer refusal;
        synchronized (this) {
            refusal = refusals.isEmpty() ? null : refusals.remove(0);
        }
        if (refusal != null) {
            write(socket, "HTTP/1.1 " + refusal + " No\r\nContent-Length: 0\r\n\r\n");
            return false;
        }
        write(socket, """
                HTTP/1.1 101 Switching Protocols\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Accept: %s\r
                \r
                """.formatted(accepted(key)));
        socket.setSoTimeout(Patience.MILLIS);
        arrived.add(new Peer(socket));
        return true;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            String text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    private void passOn(String head, Socket client) throws IOException {
        Matcher length = LENGTH.matcher(head);
        byte[] body = client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        try (Socket server = new Socket(http.getHost(), http.getPort())) {
            String closing = head.lines()
                    .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
                    .filter(line -> !line.isEmpty())
                    .reduce("", (all, line) -> all + line + "\r\n");
            write(server, closing + "Connection: close\r\n\r\n");
            server.getOutputStream().write(body);
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One client's socket on the server's side. */
    public static final class Peer {

        private static final int TEXT = 0x81;
        private static final int FIRST_PART = 0x01;
        private static final int LAST_PART = 0x80;
        private static final int CLOSE = 0x88;
        private static final int PING = 0x89;

        private final Socket socket;

        private Peer(Socket socket) {
            this.socket = socket;
        }

        /** Returns the client's next message, without protocol pings and pongs. */
        public JsonNode read() {
            Frame frame = frame();
            while (frame.opcode() > 8) {
                frame = frame();
            }
            assertThat(frame.opcode()).as("a text").isEqualTo(1);
            return Json.parse(StandardCharsets.UTF_8.decode(frame.payload()).toString());
        }

        /** Returns the code with which the client closed the socket. */
        public int closeCode() {
            Frame frame = frame();
            while (frame.opcode() != 8) {
                frame = frame();
            }
            return frame.payload().getShort();
        }

        public Peer send(String text) {
            return write(TEXT, text.getBytes(StandardCharsets.UTF_8));
        }

        public Peer sendInTwo(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            write(FIRST_PART, Arrays.copyOf(bytes, bytes.length / 2));
            return write(LAST_PART, Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length));
        }

        public Peer ping() {
            return write(PING, new byte[0]);
        }

        public void close(int code, String reason) {
            byte[] words = reason.getBytes(StandardCharsets.UTF_8);
            write(
                    CLOSE,
                    ByteBuffer.allocate(2 + words.length)
                            .putShort((short) code)
                            .put(words)
                            .array());
        }

        /** Cuts the connection, like a pulled cable. */
        public void drop() {
            hangUp(socket);
        }

        private Peer write(int opcode, byte[] payload) {
            try {
                OutputStream out = socket.getOutputStream();
                ByteArrayOutputStream frame = new ByteArrayOutputStream();
                frame.write(opcode);
                if (payload.length < 126) {
                    frame.write(payload.length);
                } else {
                    frame.write(126);
                    frame.write(payload.length >> 8);
                    frame.write(payload.length);
                }
                frame.write(payload);
                out.write(frame.toByteArray());
                return this;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private record Frame(int opcode, ByteBuffer payload) {}

        private Frame frame() {
            try {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                int opcode = in.readUnsignedByte() & 15;
                int length = in.readUnsignedByte() & 127;
                byte[] mask = new byte[4];
                int whole = length == 126 ? in.readUnsignedShort() : length;
                in.readFully(mask);
                byte[] payload = new byte[whole];
                in.readFully(payload);
                for (int i = 0; i < whole; i++) {
                    payload[i] ^= mask[i % 4];
                }
                return new Frame(opcode, ByteBuffer.wrap(payload));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
