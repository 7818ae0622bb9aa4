package herberge.adapter.documents;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes square pictures with one bit per pixel. The same picture always has the same bytes. */
final class BlackAndWhitePng {

    /** Whether the cell at this place is black. */
    @FunctionalInterface
    interface Cells {
        boolean isBlack(int column, int row);
    }

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private BlackAndWhitePng() {}

    /** A picture of {@code cells} by {@code cells} squares, each some pixels wide. */
    static byte[] of(int cells, int pixels, Cells source) {
        int width = cells * pixels;
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(width)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        writeChunk(out, "IHDR", header);
        writeChunk(out, "IDAT", deflated(rows(width, pixels, source)));
        writeChunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] rows(int width, int pixels, Cells source) {
        int rowBytes = 1 + (width + 7) / 8; // the first one says that the row is not filtered
        byte[] rows = new byte[rowBytes * width];
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                if (!source.isBlack(x / pixels, y / pixels)) {
                    rows[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void writeChunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(typed);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
