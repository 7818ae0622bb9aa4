package herberge.bench;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Many WebSockets, read by one thread that reads no more of a frame than necessary, since it shares the machine with
 * the server. An event is identified by its end, which is the time of its change.
 */
final class Fleet implements AutoCloseable {

    private static final long DAY_MICROS = 86_400_000_000L;
    private static final int BUFFER = 256 * 1024;
    private static final int SMALL_BUFFER = 4 * 1024;
    private static final byte[] MASK = {1, 2, 3, 4};
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final Selector selector;
    private final List<SocketChannel> sockets = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final Thread thread = new Thread(this::read, "fleet");

    private final Object counting = new Object();
    private int[] micros = new int[1 << 16];
    private int events;
    private long bytes;
    private long sinceMicros = -1;
    private long lastMicros;
    private byte[] firstFrame = {};
    private @Nullable RuntimeException failure;

    private Fleet() throws IOException {
        selector = Selector.open();
    }

    /** The events since the last {@link #begin}; latencies in microseconds, sorted. */
    @SuppressWarnings("ArrayRecordComponent") // harvests are never compared
    record Harvest(int[] micros, long bytes, double seconds) {

        double millis(double quantile) {
            return micros[Math.max(0, (int) Math.ceil(quantile * micros.length) - 1)] / 1e3;
        }

        double perSecond() {
            return micros.length / seconds;
        }

        double bytesEach() {
            return (double) bytes / micros.length;
        }
    }

    /** Opens so many sockets; sends {@code hello} first and waits for the answer, unless it is empty. */
    static Fleet open(int port, int count, String hello) throws IOException {
        Fleet fleet = new Fleet();
        for (int i = 0; i < count; i++) {
            fleet.add(port, hello);
        }
        fleet.thread.setDaemon(true);
        fleet.thread.start();
        return fleet;
    }

    private void add(int port, String hello) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.socket().setTcpNoDelay(true);
        enter(channel, port, hello);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Partial());
        sockets.add(channel);
    }

    private static void enter(SocketChannel channel, int port, String hello) throws IOException {
        OutputStream out = channel.socket().getOutputStream();
        DataInputStream in = new DataInputStream(channel.socket().getInputStream());
        out.write(("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String status = line(in);
        if (!status.contains(" 101 ")) {
            throw new IOException("no socket: " + status);
        }
        while (!line(in).isEmpty()) {
            Thread.onSpinWait(); // headers are of no interest
        }
        if (!hello.isEmpty()) {
            out.write(masked(TEXT, hello.getBytes(StandardCharsets.UTF_8)));
            String answer = text(in);
            if (!answer.contains("\"ready\"")) {
                throw new IOException("not let in: " + answer);
            }
        }
    }

    /** The beginning of a frame that is not complete. */
    private static final class Partial {
        private byte[] bytes = {};
    }

    /** A socket that is accepted and then reads nothing; what the server sends fills the buffers. */
    static SocketChannel stalled(int port, String hello) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_BUFFER);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        enter(channel, port, hello);
        return channel;
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("hung up in the handshake");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String text(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int length = in.readUnsignedByte();
        byte[] payload = in.readNBytes(length == 126 ? in.readUnsignedShort() : length);
        return new String(payload, StandardCharsets.UTF_8);
    }

    private static byte[] masked(int type, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 8);
        frame.put((byte) (0x80 | type));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                selector.select(this::read);
            }
        } catch (IOException | RuntimeException e) {
            synchronized (counting) {
                failure = new IllegalStateException("the sockets failed: " + e, e);
                counting.notifyAll();
            }
        }
    }

    private void read(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        Partial partial = (Partial) key.attachment();
        try {
            buffer.clear().put(partial.bytes);
            int count = channel.read(buffer);
            long now = nowMicros();
            if (count < 0) {
                throw new EOFException("the server hung up");
            }
            buffer.flip();
            synchronized (counting) {
                bytes += count;
                while (frame(channel, now)) {
                    lastMicros = now;
                }
                counting.notifyAll();
            }
            partial.bytes = new byte[buffer.remaining()];
            buffer.get(partial.bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes one complete frame from the buffer, if there is one. */
    private boolean frame(SocketChannel channel, long now) throws IOException {
        int at = buffer.position();
        if (buffer.remaining() < 4) {
            return false;
        }
        int length = buffer.get(at + 1) & 0x7f;
        int header = 2;
        if (length == 126) {
            length = buffer.getShort(at + 2) & 0xffff;
            header = 4;
        } else if (length == 127) {
            throw new IOException("nobody sends such large frames");
        }
        if (buffer.remaining() < header + length) {
            return false;
        }
        buffer.position(at + header + length);
        int type = buffer.get(at) & 0x0f;
        if (type == TEXT) {
            event(at + header, length, now);
        } else if (type == CLOSE) {
            throw new IOException("closed with " + (buffer.getShort(at + header) & 0xffff));
        } else if (type == PING) {
            channel.write(ByteBuffer.wrap(masked(PING + 1, new byte[0])));
        }
        return true;
    }

    private void event(int from, int length, long now) {
        int end = from + length;
        if (buffer.get(end - 1) != '}' || buffer.get(end - 2) != '"' || buffer.get(end - 3) != 'Z') {
            return; // no event
        }
        if (events == micros.length) {
            micros = Arrays.copyOf(micros, events * 2);
        }
        long since = sinceMicros >= 0 ? sinceMicros : writtenMicros(end - 3);
        micros[events++] = (int) Math.floorMod(now - since, DAY_MICROS);
        if (firstFrame.length == 0) {
            firstFrame = new byte[length];
            buffer.get(from, firstFrame);
        }
    }

    /** The time of day from a text such as 08:28:03.123456 that ends there. */
    private long writtenMicros(int end) {
        int start = end;
        while (buffer.get(start - 1) != 'T') {
            start--;
        }
        long seconds = digits(start) * 3600L + digits(start + 3) * 60L + digits(start + 6);
        long fraction = 0;
        long unit = 100_000;
        for (int i = start + 9; i < end && unit > 0; i++) {
            fraction += (buffer.get(i) - '0') * unit;
            unit /= 10;
        }
        return seconds * 1_000_000 + fraction;
    }

    private int digits(int at) {
        return (buffer.get(at) - '0') * 10 + buffer.get(at + 1) - '0';
    }

    /** The time of day in UTC. */
    static long nowMicros() {
        Instant now = Instant.now();
        return Math.floorMod(now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000, DAY_MICROS);
    }

    /** Resets the counters; latencies start at the time in each event. */
    void begin() {
        begin(-1);
    }

    /** Resets the counters; latencies start at that time of day. */
    void begin(long micros) {
        synchronized (counting) {
            events = 0;
            bytes = 0;
            sinceMicros = micros;
            firstFrame = new byte[0];
        }
    }

    /** Waits until every socket has received so many events. */
    Harvest await(int each, double seconds) throws InterruptedException, TimeoutException {
        long wanted = (long) each * sockets.size();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        synchronized (counting) {
            while (events < wanted) {
                if (failure != null) {
                    throw failure;
                }
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new TimeoutException(events + " of " + wanted + " events came");
                }
                counting.wait(left);
            }
            int[] all = Arrays.copyOf(micros, events);
            Arrays.sort(all);
            double took = seconds > 0 ? seconds : Math.floorMod(lastMicros - sinceMicros, DAY_MICROS) / 1e6;
            return new Harvest(all, bytes, took);
        }
    }

    /** The text of the first event since the counters were reset. */
    String frame() {
        synchronized (counting) {
            return new String(firstFrame, StandardCharsets.UTF_8);
        }
    }

    int size() {
        return sockets.size();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (SocketChannel socket : sockets) {
            socket.close();
        }
    }
}
