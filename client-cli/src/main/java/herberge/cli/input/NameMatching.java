package herberge.cli.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares names as the server's search does: case and diacritics are ignored, ä = ae = a, ß = ss, and letters that
 * Unicode does not decompose have equivalents (ł = l, ø = o = oe, þ = th).
 */
final class NameMatching {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼʹ´`]");

    /** Letters that Unicode does not decompose, and their equivalents. */
    private static final String WHOLE = "łøđðıħŧŋĸƒɓƈɗɖƙɲɱƥƭʈʋƴƶɨʉɵɛɔəǝȼⱥƀɇǥɉꝁɍɏȿɀƚɫⱡȷƞɑ‐‒–—−";

    private static final String LIKE = "loddihtnkfbcddknmpttvyziuoeoeecabegjkryszllljna-----";

    private NameMatching() {}

    /** Removes case and diacritics; two vowels written for an umlaut stay. */
    static String fold(String name) {
        String small = APOSTROPHES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("'");
        String bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder folded = new StringBuilder(bare.length());
        bare.chars().forEach(letter -> {
            int known = WHOLE.indexOf(letter);
            folded.append(known < 0 ? (char) letter : LIKE.charAt(known));
        });
        return folded.toString()
                .replace("ß", "ss")
                .replace("þ", "th")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .strip();
    }

    private static String spelling(String name) {
        return fold(name).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    static boolean isSame(String name, String other) {
        return spelling(name).equals(spelling(other));
    }

    static boolean contains(String name, String part) {
        return spelling(name).contains(spelling(part));
    }

    /** Whether the text is an id; longer numbers are not. */
    static boolean isId(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
