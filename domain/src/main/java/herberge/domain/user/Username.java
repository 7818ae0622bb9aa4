package herberge.domain.user;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalizes user names as they are typed: with a capital first letter, with surrounding spaces, or in full-width
 * characters.
 */
public final class Username {

    /** No user name is longer, and normalizing a longer text may take long. */
    private static final int LONGEST = 200;

    private Username() {}

    /** Returns the user name that the text stands for. */
    public static String normalize(String text) {
        return text.length() > LONGEST
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
