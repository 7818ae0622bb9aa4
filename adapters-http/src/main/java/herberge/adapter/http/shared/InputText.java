package herberge.adapter.http.shared;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Normalizes text of clients as it is stored: trimmed and in normal form C. */
final class InputText {

    /** Notes have at most 4000 characters, each of which may be followed by two combining marks. */
    private static final int LONGEST = 16_384;

    private InputText() {}

    /** The normalized text; null if it has no visible character, or is too long for every field, which is a fault. */
    static @Nullable String normal(JsonNode text, Field field, Faults wrongValues) {
        if (text.textValue().length() > LONGEST) {
            wrongValues.add(field, RequestViolation.TOO_LONG);
            return null;
        }
        return normal(text.textValue());
    }

    /** The normalized text; null if it has no visible character. */
    static @Nullable String normal(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int from = 0;
        int to = normal.length();
        while (from < to && isUnseen(normal.codePointAt(from))) {
            from += Character.charCount(normal.codePointAt(from));
        }
        while (from < to && isUnseen(normal.codePointBefore(to))) {
            to -= Character.charCount(normal.codePointBefore(to));
        }
        return from == to ? null : normal.substring(from, to);
    }

    /**
     * White space, including characters that Java does not count: no-break and zero-width spaces, which appear in copied text.
     * Characters that set the direction or hide a message are no spaces, and are refused elsewhere.
     */
    private static boolean isUnseen(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || (codePoint >= 0x200B && codePoint <= 0x200F)
                || codePoint == 0x2060
                || codePoint == 0xFEFF
                || codePoint == 0x00AD;
    }
}
