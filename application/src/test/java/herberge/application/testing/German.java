package herberge.application.testing;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sorts and folds German text, as closely to the database as the contracts need. */
final class German {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Letters that do not decompose, with their replacements. */
    private static final String WHOLE = "łøđðıħŧŋĸƒɓƈɗɖƙɲɱƥƭʈʋƴƶɨʉɵɛɔəǝȼⱥƀɇǥɉꝁɍɏȿɀƚɫⱡȷƞɑ‐‒–—−";

    private static final String LIKE = "loddihtnkfbcddknmpttvyziuoeoeecabegjkryszllljna-----";
    private static final double CLOSE_ENOUGH = 0.45;

    /** Sorts Ä beside A, and 2 before 10. */
    static final Comparator<String> ORDER =
            Comparator.comparing(German::sortKey).thenComparing(text -> text);

    private German() {}

    private static String sortKey(String text) {
        return NUMBER.matcher(bare(text))
                .replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }

    private static String bare(String text) {
        String small = text.toLowerCase(Locale.ROOT).replaceAll("[’‘ʼʹ´`]", "'");
        String bare =
                MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("");
        for (int i = 0; i < WHOLE.length(); i++) {
            bare = bare.replace(WHOLE.charAt(i), LIKE.charAt(i));
        }
        return bare.replace("ß", "ss").replace("þ", "th").replace("æ", "ae").replace("œ", "oe");
    }

    /** Folds spelling: ä, ae and a become equal. */
    static String fold(String text) {
        return bare(text).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** Returns how similar a name is to a typed word; 0 if they are unrelated. */
    static double closeness(String word, String name) {
        double nearest = words(name).stream()
                .mapToDouble(other -> similarity(word, other))
                .max()
                .orElse(0);
        return nearest >= CLOSE_ENOUGH ? nearest : 0;
    }

    private static List<String> words(String text) {
        return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    private static double similarity(String one, String other) {
        Set<String> both = trigrams(one);
        both.retainAll(trigrams(other));
        double all = Stream.of(one, other)
                .flatMap(word -> trigrams(word).stream())
                .distinct()
                .count();
        return both.size() / all;
    }

    private static Set<String> trigrams(String word) {
        String padded = "  " + word + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
