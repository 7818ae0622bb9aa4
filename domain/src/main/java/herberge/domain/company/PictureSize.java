package herberge.domain.company;

import java.util.Arrays;
import java.util.Optional;

/**
 * The size of a picture in pixels, as its headers say. The structure of the file is checked, but no pixel is decoded: a small
 * file can claim, or become, a picture that fills the memory.
 */
record PictureSize(int width, int height) {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** The length, name and checksum of a chunk of a PNG file. */
    private static final int PNG_FRAME = 12;

    private static final int PNG_HEADER = name('I', 'H', 'D', 'R');
    private static final int PNG_HEADER_LENGTH = 13;
    private static final int PNG_PIXELS = name('I', 'D', 'A', 'T');
    private static final int PNG_END = name('I', 'E', 'N', 'D');

    private static final int JPEG_MARKER = 0xFF;
    private static final int JPEG_START = 0xFFD8;
    private static final int JPEG_END = 0xD9;
    private static final int JPEG_SCAN = 0xDA;

    /** A progressive picture has about ten scans. Each one costs a decoder the time of the whole picture. */
    private static final int MAX_SCANS = 50;

    private static int name(char first, char second, char third, char fourth) {
        return first << 24 | second << 16 | third << 8 | fourth;
    }

    boolean isWithin(int pixels) {
        return width <= pixels && height <= pixels;
    }

    /** Empty unless the file is a sequence of whole chunks: a header first, pixels, and the end last. */
    static Optional<PictureSize> ofPng(byte[] file) {
        if (file.length < PNG.length || !Arrays.equals(PNG, Arrays.copyOf(file, PNG.length))) {
            return Optional.empty();
        }
        Optional<PictureSize> size = Optional.empty();
        boolean pixels = false;
        int at = PNG.length;
        while (file.length - at >= PNG_FRAME) {
            int length = number(file, at, 4);
            int name = number(file, at + 4, 4);
            boolean first = at == PNG.length;
            if (length < 0 || length > file.length - at - PNG_FRAME || first != (name == PNG_HEADER)) {
                return Optional.empty();
            }
            if (first) {
                size = pngSize(file, at + 8, length);
            }
            pixels |= name == PNG_PIXELS;
            at += PNG_FRAME + length;
            if (name == PNG_END) {
                return pixels && at == file.length ? size : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> pngSize(byte[] file, int at, int length) {
        return length == PNG_HEADER_LENGTH ? of(number(file, at, 4), number(file, at + 4, 4)) : Optional.empty();
    }

    /** Empty unless the file has whole segments, among them one with the size, then pixels and the end. */
    static Optional<PictureSize> ofJpeg(byte[] file) {
        if (file.length < 4 || number(file, 0, 2) != JPEG_START) {
            return Optional.empty();
        }
        Optional<PictureSize> size = Optional.empty();
        int at = 2;
        while (file.length - at >= 4 && number(file, at, 1) == JPEG_MARKER) {
            int marker = number(file, at + 1, 1);
            int length = number(file, at + 2, 2);
            if (length < 2 || length > file.length - at - 2) {
                return Optional.empty();
            }
            if (hasSize(marker) && length >= 7) {
                size = of(number(file, at + 7, 2), number(file, at + 5, 2));
            }
            at += 2 + length;
            if (marker == JPEG_SCAN) {
                return endsAfterScans(file, at) ? size : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The segments that begin a frame have the size: C0 to CF, but not tables (C4, CC) and the reserved one (C8). */
    private static boolean hasSize(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Pixels contain no FF without a 0 behind it, so that markers can be found among them. */
    private static boolean endsAfterScans(byte[] file, int from) {
        int scans = 1;
        for (int at = from; at + 1 < file.length && scans <= MAX_SCANS; at++) {
            if (number(file, at, 1) == JPEG_MARKER) {
                int marker = number(file, at + 1, 1);
                if (marker == JPEG_END) {
                    return true;
                }
                scans += marker == JPEG_SCAN ? 1 : 0;
            }
        }
        return false;
    }

    private static Optional<PictureSize> of(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new PictureSize(width, height)) : Optional.empty();
    }

    /** A number of some bytes, the highest one first. */
    private static int number(byte[] file, int at, int bytes) {
        int number = 0;
        for (int i = at; i < at + bytes; i++) {
            number = number << 8 | Byte.toUnsignedInt(file[i]);
        }
        return number;
    }
}
