package herberge.adapter.postgres.shared;

import herberge.domain.guest.GuestQuery;
import herberge.domain.guest.GuestQuery.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds SQL conditions for a guest query on the rows {@code s} of {@code guest_search}. Words in that table are
 * separated by spaces. Only LIKE patterns are used, which the trigram index supports.
 */
public final class GuestSearchConditions {

    /** How well a word matches, best first. A better match is also a match of every worse kind. */
    public enum Fit {
        WHOLE,
        BEGINNING,
        PART
    }

    /** Three letters in a row, or the first letter of a word: what a trigram index can look up. */
    private static final Pattern INDEXABLE = Pattern.compile("[a-z0-9]{3}|(?<=[^a-z0-9%])[a-z0-9]");

    private final GuestQuery query;
    private final Map<String, String> names = new LinkedHashMap<>();

    public GuestSearchConditions(GuestQuery query) {
        this.query = query;
    }

    /** Returns a LIKE pattern that matches the text anywhere. */
    public static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Returns the condition that every word matches in the given way. */
    public String allWords(Fit fit) {
        return query.words().stream()
                .map(word -> wordCondition(word, fit))
                .collect(Collectors.joining(" and ", "(", ")"));
    }

    /** Returns the condition that one word matches in the given way. */
    public String wordCondition(Word word, Fit fit) {
        Stream<String> byPattern = patterns(word, fit).stream().map(pattern -> "s.words like :" + name(pattern));
        Stream<String> byPieces = fit == Fit.PART && !word.pieces().isEmpty()
                ? Stream.of(word.pieces().stream()
                        .map(piece -> wordCondition(piece, fit))
                        .collect(Collectors.joining(" and ", "(", ")")))
                : Stream.empty();
        return Stream.concat(byPattern, byPieces).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Whether an index can look up at least one of the words; otherwise the query scans rows. */
    public boolean canUseIndex(Fit fit) {
        return query.words().stream().anyMatch(word -> canUseIndex(word, fit));
    }

    private static boolean canUseIndex(Word word, Fit fit) {
        return patterns(word, fit).stream()
                        .allMatch(pattern -> INDEXABLE.matcher(pattern).find())
                && (fit != Fit.PART
                        || word.pieces().isEmpty()
                        || word.pieces().stream().anyMatch(piece -> canUseIndex(piece, fit)));
    }

    private static List<String> patterns(Word word, Fit fit) {
        Stream<String> parts = word.parts().stream().map(part -> pattern(part, fit));
        Stream<String> starts =
                word.starts().stream().map(start -> pattern(start, fit == Fit.PART ? Fit.BEGINNING : fit));
        return Stream.concat(parts, starts).toList();
    }

    private static String pattern(String text, Fit fit) {
        return switch (fit) {
            case WHOLE -> "% " + part(text).substring(1).replaceAll("%$", " %");
            case BEGINNING -> "% " + part(text).substring(1);
            case PART -> part(text);
        };
    }

    /** The values of the conditions built so far, by parameter name. */
    public Map<String, String> values() {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private String name(String pattern) {
        return names.computeIfAbsent(pattern, key -> "pattern" + names.size());
    }
}
