package herberge.application.testing;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** German as people sort and type it, near enough to what the database does for the contracts. */
final class German {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SIGNS = Pattern.compile("[-+/().]+");
    private static final double CLOSE_ENOUGH = 0.45;

    /** Ä beside A, 2 before 10. */
    static final Comparator<String> ORDER =
            Comparator.comparing(German::sortKey).thenComparing(text -> text);

    private German() {}

    private static String sortKey(String text) {
        return NUMBER.matcher(bare(text))
                .replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }

    private static String bare(String text) {
        String small = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    }

    /** Spelling taken out: ä, ae and a are one letter. */
    static String fold(String text) {
        return bare(text).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** How close what is known is to all the words typed; 0 where one of them fits nothing. */
    static double closeness(String typed, String known) {
        List<String> words = words(fold(typed)).stream()
                .filter(word -> !SIGNS.matcher(word).matches())
                .toList();
        List<Double> each =
                words.stream().map(word -> wordCloseness(word, known)).toList();
        return each.contains(0.0) ? 0 : each.stream().mapToDouble(one -> one).sum();
    }

    private static double wordCloseness(String word, String known) {
        double nearest = words(known).stream()
                .mapToDouble(other -> similarity(word, other))
                .max()
                .orElse(0);
        if (known.contains(word) || containsDigits(word, known)) {
            return 1 + nearest;
        }
        return nearest >= CLOSE_ENOUGH ? nearest : 0;
    }

    /** Of a word without letters, as in a phone number. */
    private static boolean containsDigits(String word, String known) {
        String digits = word.replaceAll("[^0-9]", "");
        return !digits.isEmpty() && word.chars().noneMatch(Character::isLetter) && known.contains(digits);
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
