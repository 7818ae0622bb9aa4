package herberge.cli.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Compares names as staff type them and as the server's search does: without regard to case and to marks over letters,
 * with ä = ae = a, ß = ss, and letters that Unicode does not take apart (ł = l, ø = o = oe, þ = th).
 */
final class NameMatching {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼʹ´`]");

    /** Letters that do not decompose, and what they are taken for. */
    private static final String WHOLE = "łøđðıħŧŋĸƒɓƈɗɖƙɲɱƥƭʈʋƴƶɨʉɵɛɔəǝȼⱥƀɇǥɉꝁɍɏȿɀƚɫⱡȷƞɑ‐‒–—−";

    private static final String LIKE = "loddihtnkfbcddknmpttvyziuoeoeecabegjkryszllljna-----";

    private NameMatching() {}

    /** Without case and marks; two vowels for an umlaut stay two. */
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

    static boolean same(String one, String other) {
        return spelling(one).equals(spelling(other));
    }

    static boolean contains(String name, String part) {
        return spelling(name).contains(spelling(part));
    }

    /** Whether the text is an id, which staff type as it is; too long a number is none. */
    static boolean isId(String text) {
        return text.matches("[0-9]{1,18}");
    }
}
