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
 * A query for guests as conditions on the rows {@code s} of {@code guest_search}. Words stand between spaces there, and
 * only patterns are compared, which the index of letters serves.
 */
public final class GuestSearchConditions {

    /** How well a word fits, the best first; what fits better fits worse, too. */
    public enum Fit {
        WHOLE,
        BEGINNING,
        PART
    }

    /** Three letters in a row, or the first of a word: what an index of groups of three letters can look up. */
    private static final Pattern LOOKED_UP = Pattern.compile("[a-z0-9]{3}|(?<=[^a-z0-9%])[a-z0-9]");

    private final GuestQuery query;
    private final Map<String, String> names = new LinkedHashMap<>();

    public GuestSearchConditions(GuestQuery query) {
        this.query = query;
    }

    /** A pattern that is found wherever the text stands. */
    public static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** That every word fits like that. */
    public String all(Fit fit) {
        return query.words().stream().map(word -> one(word, fit)).collect(Collectors.joining(" and ", "(", ")"));
    }

    /** That one word fits like that. */
    public String one(Word word, Fit fit) {
        Stream<String> fitting = patterns(word, fit).stream().map(pattern -> "s.words like :" + name(pattern));
        Stream<String> inPieces = fit == Fit.PART && !word.pieces().isEmpty()
                ? Stream.of(word.pieces().stream()
                        .map(piece -> one(piece, fit))
                        .collect(Collectors.joining(" and ", "(", ")")))
                : Stream.empty();
        return Stream.concat(fitting, inPieces).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Whether an index can look up one of the words at least; else rows have to be gone through. */
    public boolean lookedUp(Fit fit) {
        return query.words().stream().anyMatch(word -> lookedUp(word, fit));
    }

    private static boolean lookedUp(Word word, Fit fit) {
        return patterns(word, fit).stream()
                        .allMatch(pattern -> LOOKED_UP.matcher(pattern).find())
                && (fit != Fit.PART
                        || word.pieces().isEmpty()
                        || word.pieces().stream().anyMatch(piece -> lookedUp(piece, fit)));
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

    /** The values that the conditions made so far are about, by their names. */
    public Map<String, String> values() {
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    private String name(String pattern) {
        return names.computeIfAbsent(pattern, it -> "pattern" + names.size());
    }
}
