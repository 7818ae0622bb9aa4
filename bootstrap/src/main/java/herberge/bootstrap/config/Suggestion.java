package herberge.bootstrap.config;

import java.util.Collection;
import java.util.Comparator;

/** Suggests a known name for a misspelt one. */
final class Suggestion {

    private Suggestion() {}

    /** Returns {@code "; did you mean x?"}, or an empty text if no known name is similar. */
    static String forName(String misspelt, Collection<String> known) {
        int maxDistance = Math.max(2, misspelt.length() / 3);
        return known.stream()
                .filter(name -> distance(misspelt, name) <= maxDistance)
                .min(Comparator.comparingInt(name -> distance(misspelt, name)))
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** The Levenshtein distance: the number of letters to add, remove or change. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
