package herberge.cli.process;

/** Compares words by the letters that must be typed differently. */
final class Similarity {

    private Similarity() {}

    /** Whether the word may be a typo of the other: one letter in three differs at most. */
    static boolean isTypo(String typed, String meant) {
        return distance(typed, meant) <= Math.max(1, meant.length() / 3);
    }

    /** The number of letters to insert, remove or replace (Levenshtein). */
    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
