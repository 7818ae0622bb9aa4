package herberge.adapter.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import herberge.application.port.CommonPasswords;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes passwords that are guessed within a million tries, by zxcvbn's lists (30,000 leaked passwords, names, English
 * words) and patterns (keyboards, years, repetitions, leetspeak). Adds German words, of which its lists have few.
 * Thread-safe.
 */
public final class ZxcvbnCommonPasswords implements CommonPasswords {

    private static final double COMMON_BELOW_GUESSES = 1e6;

    /** Further characters cost much time and hardly change the result. */
    private static final int CHECKED_CHARACTERS = 50;

    private static final List<String> GERMAN = List.of(
            "passwort",
            "kennwort",
            "willkommen",
            "hallo",
            "hallowelt",
            "schatz",
            "schatzi",
            "liebe",
            "ichliebedich",
            "geheim",
            "sommer",
            "winter",
            "herbst",
            "frühling",
            "fruehling",
            "fussball",
            "fußball",
            "bayern",
            "schalke",
            "dortmund",
            "deutschland",
            "berlin",
            "hamburg",
            "münchen",
            "muenchen",
            "sonnenschein",
            "schmetterling",
            "zimmer",
            "urlaub");

    /** Loaded on demand: the lists take several MiB of heap and a quarter of a second, and are rarely needed. */
    private @Nullable SoftReference<Zxcvbn> lists;

    @Override
    public boolean contains(String password) {
        String start =
                password.substring(0, password.offsetByCodePoints(0, Math.min(CHECKED_CHARACTERS, length(password))));
        // In lower case: a few capitals do not make a common password rare. The locale is fixed.
        return zxcvbn().measure(start.toLowerCase(Locale.ROOT), GERMAN).getGuesses() < COMMON_BELOW_GUESSES;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private synchronized Zxcvbn zxcvbn() {
        Zxcvbn loaded = lists == null ? null : lists.get();
        if (loaded == null) {
            loaded = new Zxcvbn();
            lists = new SoftReference<>(loaded);
        }
        return loaded;
    }
}
