package herberge.adapter.http.shared;

import herberge.application.shared.MemoryBudget.Reservation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Buffers a response before its first byte is sent, so that it can still become a problem, and so that no database connection
 * waits for a client that reads slowly. The memory is counted as it grows; a large response is compressed from some size
 * on, to a tenth or less for JSON.
 */
final class ResponseBuffer extends OutputStream {

    private static final int LARGE = 256 << 10;

    private final Chunks chunks;
    private long plain;
    private OutputStream out;

    ResponseBuffer(Reservation reservation) {
        this.chunks = new Chunks(reservation);
        this.out = chunks;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        plain += length;
        if (plain > LARGE && out.equals(chunks)) {
            compress();
        }
        out.write(bytes, from, length);
    }

    private void compress() throws IOException {
        Chunks soFar = chunks.moved();
        OutputStream compressing = new FastGzip(chunks);
        out = compressing;
        soFar.read().transferTo(compressing);
    }

    /** Ends the response; further calls have no effect. */
    @Override
    public void close() throws IOException {
        out.close();
    }

    boolean isCompressed() {
        return !out.equals(chunks);
    }

    /** The length of the response before compression. */
    long length() {
        return plain;
    }

    /** The stored bytes, compressed or not; each piece is released once it is read. */
    InputStream kept() {
        return chunks.read();
    }

    /** The bytes as they were written, decompressed. */
    InputStream plain() throws IOException {
        return isCompressed() ? new GZIPInputStream(chunks.read(), 8 << 10) : chunks.read();
    }

    /** The fastest level: it already compresses the JSON of a chart to a tenth. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 8 << 10);
            def.setLevel(Deflater.BEST_SPEED);
        }

        /** Releases the memory outside of the heap even if the budget has no room for the rest. */
        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                def.end();
            }
        }
    }

    /** Bytes in pieces; each is taken from the budget before it is allocated, and given back once it is read. */
    private static final class Chunks extends OutputStream {

        private static final int FIRST = 2 << 10;
        private static final int MOST = 64 << 10;

        private final Reservation reservation;
        private final Deque<byte[]> full = new ArrayDeque<>();
        private byte[] last = {};
        private int used;

        Chunks(Reservation reservation) {
            this.reservation = reservation;
        }

        /** Moves all pieces to a new object. */
        Chunks moved() {
            Chunks moved = new Chunks(reservation);
            moved.full.addAll(full);
            moved.last = last;
            moved.used = used;
            full.clear();
            last = new byte[0];
            used = 0;
            return moved;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int written = 0;
            while (written < length) {
                if (used == last.length) {
                    grow();
                }
                int some = Math.min(length - written, last.length - used);
                System.arraycopy(bytes, from + written, last, used, some);
                used += some;
                written += some;
            }
        }

        private void grow() {
            int size = Math.max(FIRST, Math.min(MOST, 2 * last.length));
            reservation.require(size);
            if (last.length > 0) {
                full.add(last);
            }
            last = new byte[size];
            used = 0;
        }

        InputStream read() {
            if (used > 0) {
                full.add(Arrays.copyOf(last, used));
                reservation.release(last.length - used);
            }
            last = new byte[0];
            used = 0;
            return new Reading(full, reservation);
        }
    }

    /** Reads the pieces, and releases each. */
    private static final class Reading extends InputStream {

        private final Deque<byte[]> pieces;
        private final Reservation reservation;
        private int at;

        Reading(Deque<byte[]> pieces, Reservation reservation) {
            this.pieces = pieces;
            this.reservation = reservation;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            byte[] piece = pieces.peek();
            if (piece == null) {
                return -1;
            }
            int some = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, bytes, from, some);
            at += some;
            if (at == piece.length) {
                pieces.remove();
                at = 0;
                reservation.release(piece.length);
            }
            return some;
        }

        @Override
        public int available() {
            return pieces.isEmpty()
                    ? 0
                    : 1; // otherwise a gzip reader takes the end of a piece for the end of the stream
        }
    }
}
