package herberge.domain.testing;

import herberge.domain.company.Logo;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Small pictures, and files that claim to be large ones. */
public final class Pictures {

    private Pictures() {}

    /** A picture with one pixel. */
    public static Logo dot() {
        return Logo.of(Logo.MediaType.PNG, encode("png", 1, 1));
    }

    /** The bytes of a white picture; {@code format} is png or jpeg. */
    public static byte[] encode(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A PNG of one pixel that claims another size. */
    public static byte[] pngThatClaims(int width, int height) {
        byte[] file = encode("png", 1, 1);
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) crc.getValue());
        return file;
    }
}
