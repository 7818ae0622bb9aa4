package herberge.adapter.http.shared;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Text as clients send it, made what is kept of it: trimmed and in normal form C. */
final class InputText {

    /** Notes have 4000 characters, which takes three times as many where each has two marks of its own. */
    private static final int LONGEST = 16_384;

    private InputText() {}

    /** Whether it is too long for every field there is, so that there is no need to look into it. */
    static boolean exceedsAllLimits(String text) {
        return text.length() > LONGEST;
    }

    /** Text without any character that is seen is no text. */
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
     * Also what is no white space to Java: spaces that do not break and those without a width, which come along when text
     * is copied. What steers the direction, or hides a message, is no space, and is refused.
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
