package herberge.domain.company;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The picture at the head of invoices.
 *
 * @param data the bytes in base64; as text, because a record with an array could be changed
 */
public record Logo(@Nullable MediaType mediaType, @Nullable String data) {

    /** The formats that documents can embed. */
    public enum MediaType {
        PNG("image/png"),
        JPEG("image/jpeg");

        private final String code;

        MediaType(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<MediaType> of(String code) {
            return Arrays.stream(values())
                    .filter(type -> type.code.equals(code))
                    .findFirst();
        }
    }

    public static final int MAX_BYTES = 512 * 1024;

    /** The greatest width and height: 17 cm in the quality of print. Such a picture needs at most 32 MB when it is decoded. */
    public static final int MAX_PIXELS = 2000;

    /** The picture with these bytes. */
    public static Logo of(MediaType mediaType, byte[] bytes) {
        return new Logo(mediaType, Base64.getEncoder().encodeToString(bytes));
    }

    /** The bytes of the picture; empty if the data is not base64. */
    public Optional<byte[]> bytes() {
        if (data == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(data);
            return Base64.getEncoder().encodeToString(bytes).equals(data) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void check(Field field, Faults faults) {
        Field at = field.part("data");
        faults.checkGiven(field.part("mediaType"), mediaType);
        faults.checkGiven(at, data);
        if (mediaType == null || data == null) {
            return;
        }
        Optional<byte[]> bytes = bytes();
        if (bytes.isEmpty()) {
            faults.addOnce(at, CompanyViolation.NOT_BASE64);
        } else if (bytes.get().length > MAX_BYTES) {
            faults.addOnce(at, CompanyViolation.TOO_MANY_BYTES);
        } else {
            checkPicture(mediaType, bytes.get(), at, faults);
        }
    }

    private static void checkPicture(MediaType mediaType, byte[] bytes, Field at, Faults faults) {
        Optional<PictureSize> size = mediaType == MediaType.PNG ? PictureSize.ofPng(bytes) : PictureSize.ofJpeg(bytes);
        if (size.isEmpty()) {
            faults.addOnce(at, CompanyViolation.NOT_A_PICTURE);
        } else if (!size.get().isWithin(MAX_PIXELS)) {
            faults.addOnce(at, CompanyViolation.TOO_MANY_PIXELS);
        }
    }
}
