package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import herberge.domain.testing.Patience;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * A WebSocket at {@code /ws} without a library: it sends frames that no library would send, reads only when it is told
 * to, and stores every byte received.
 */
final class RawSocket implements AutoCloseable {

    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** The close code reported for a connection that ends without a closing frame. */
    static final int CUT = 1006;

    private static final byte[] MASK = {7, 11, 13, 17};
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final DataInputStream in;
    private final String status;
    private int pings;
    private int closeCode = -1;

    private RawSocket(Socket socket, String target, String headers) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new Copying(socket.getInputStream()));
        socket.getOutputStream()
                .write(("GET " + target + " HTTP/1.1\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        this.status = line();
        for (String line = line(); !line.isEmpty(); line = line()) {
            assertThat(line).contains(":");
        }
    }

    /** Stores what passes through. */
    private final class Copying extends FilterInputStream {

        private Copying(InputStream from) {
            super(from);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                seen.write(one);
            }
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                seen.write(buffer, offset, count);
            }
            return count;
        }
    }

    /** Requests a WebSocket; the answer may be a refusal. */
    static RawSocket at(String url, String... headers) {
        return at(url, 64 * 1024, headers);
    }

    /** With a receive buffer of so many bytes. */
    static RawSocket at(String url, int receiveBuffer, String... headers) {
        URI server = URI.create(url);
        StringBuilder all = new StringBuilder("Host: 127.0.0.1:" + server.getPort() + "\r\n"
                + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        for (String header : headers) {
            all.append(header).append("\r\n");
        }
        try {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(receiveBuffer);
            socket.setSoTimeout(Patience.MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
            return new RawSocket(socket, "/ws", all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Authenticated; {@code ready} is the next frame. */
    static RawSocket of(HouseClient user) {
        RawSocket socket = at(user.url());
        socket.text(String.valueOf(user.token()));
        return socket;
    }

    /** The status line of the answer to the handshake. */
    String status() {
        return status;
    }

    void text(String text) {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    void frame(int type, byte[] payload) {
        bytes(framed(0x80 | type, payload));
    }

    /** Sends any bytes. A server that has closed the connection does not accept them any more. */
    void bytes(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException hungUp) {
            assertThat(hungUp).hasMessageMatching(".*(Broken pipe|reset|closed|abort).*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A masked frame, as those of clients are. */
    static byte[] framed(int firstByte, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % MASK.length]);
        }
        return frame.toByteArray();
    }

    /** Reads up to a frame of that kind. */
    JsonNode next(Predicate<JsonNode> wanted) {
        while (true) {
            String text = nextText();
            if (text.isEmpty()) {
                throw new AssertionError("closed with " + closeCode);
            }
            try {
                JsonNode frame = JSON.readTree(text);
                if (wanted.test(frame)) {
                    return frame;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    JsonNode next(String type) {
        return next(frame -> frame.path("type").asText().equals(type));
    }

    /** The next text frame; empty once the socket is closed. */
    String nextText() {
        try {
            while (closeCode < 0) {
                int type = in.readUnsignedByte() & 0x0f;
                byte[] payload = in.readNBytes(length());
                if (type == TEXT) {
                    return new String(payload, StandardCharsets.UTF_8);
                } else if (type == PING) {
                    pings++;
                } else if (type == CLOSE) {
                    closeCode = payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | (payload[1] & 0xff);
                }
            }
        } catch (EOFException | SocketException cut) {
            closeCode = CUT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }

    private int length() throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            return in.readUnsignedShort();
        }
        return length == 127 ? Math.toIntExact(in.readLong()) : length;
    }

    /** Reads to the end and returns the server's close code. */
    int readToTheEnd() {
        while (!nextText().isEmpty()) {
            assertThat(closeCode).isNegative();
        }
        return closeCode;
    }

    /** The number of pings that were read and not answered. */
    int pings() {
        return pings;
    }

    /** Every byte that was read so far, one character each. */
    String everything() {
        return seen.toString(StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("no answer to the handshake");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
