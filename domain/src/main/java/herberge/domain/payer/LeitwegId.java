package herberge.domain.payer;

import herberge.domain.shared.CheckDigits;
import java.util.regex.Pattern;

/** The rules for the Leitweg-ID, by which an electronic invoice reaches a German authority. */
final class LeitwegId {

    /** The address of the authority, optionally one within it, and two check digits. */
    private static final Pattern SHAPE = Pattern.compile("[0-9]{2,12}(?:-[A-Za-z0-9]{1,30})?-[0-9]{2}");

    private LeitwegId() {}

    /** Whether the text has the form of a Leitweg-ID and the right check digits, which are computed without hyphens. */
    static boolean isValid(String text) {
        return SHAPE.matcher(text).matches() && CheckDigits.passesMod97(text.replace("-", ""));
    }
}
