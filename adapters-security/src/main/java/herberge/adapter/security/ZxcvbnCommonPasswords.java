package herberge.adapter.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import herberge.application.port.CommonPasswords;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows by zxcvbn's lists (30,000 leaked passwords, names, English words) and patterns (keyboards, years, repetitions,
 * leetspeak) what is guessed within a million tries. The German words are ours: its lists have few.
 */
public final class ZxcvbnCommonPasswords implements CommonPasswords {

    private static final double A_MILLION = 1e6;

    /** What comes after costs much time and tells little. */
    private static final int LOOKED_AT = 50;

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

    /** The lists take several MiB of heap and a quarter of a second, and are needed seldom. */
    private @Nullable SoftReference<Zxcvbn> lists;

    @Override
    public boolean contains(String password) {
        String start = password.substring(0, password.offsetByCodePoints(0, Math.min(LOOKED_AT, length(password))));
        // In small letters: capitals here and there do not make a common one rare, and no language is asked.
        return zxcvbn().measure(start.toLowerCase(Locale.ROOT), GERMAN).getGuesses() < A_MILLION;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private synchronized Zxcvbn zxcvbn() {
        Zxcvbn there = lists == null ? null : lists.get();
        if (there == null) {
            there = new Zxcvbn();
            lists = new SoftReference<>(there);
        }
        return there;
    }
}
