package herberge.domain.user;

import java.text.Normalizer;
import java.util.Locale;

/** How user names are typed: with a capital at the beginning, with a space behind, or in another width. */
public final class Username {

    /** What is longer is nobody's name, and may take long to look into. */
    private static final int LONGEST = 200;

    private Username() {}

    /** The name that is meant. */
    public static String normalize(String text) {
        return text.length() > LONGEST
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
