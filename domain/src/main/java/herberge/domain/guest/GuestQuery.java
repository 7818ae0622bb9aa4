package herberge.domain.guest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is typed to find guests, taken apart: every word must fit a guest. Digits that stand side by side are one phone
 * number, whatever is between them.
 */
public record GuestQuery(List<Word> words) {

    /** With more words nothing is found that fewer do not find, while the work grows with each. */
    public static final int MAX_WORDS = 8;

    /** So many of the words may be mistyped at once. */
    private static final int MAX_FORGIVEN = 3;

    private static final int LEAST_LETTERS = 4;
    private static final int MAX_PIECES = 4;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("[-+/().0-9]*[0-9][-+/().0-9]*");
    private static final Pattern SIGNS = Pattern.compile("[-+/().]+");
    private static final Pattern NOTE = Pattern.compile("(?:tel|fax|mobil|phone|ext|dw|durchwahl|x)[.:]?");
    private static final Pattern EXTENSION = Pattern.compile("(?:ext|dw|x)[.:]?(?=[0-9]+$)");
    private static final Pattern LINK = Pattern.compile("^tel:(?=[-+/().0-9]+$)");
    private static final Pattern EXACT = Pattern.compile(".*[0-9@].*");

    /**
     * One thing that must fit a guest: any of the parts stands somewhere in what is known, any of the starts at the
     * beginning of a word of it, or all the pieces fit, each for itself.
     *
     * @param forgiving whether a name that is written much alike fits, too
     */
    public record Word(Set<String> parts, Set<String> starts, Set<Word> pieces, boolean forgiving) {
        public Word {
            parts = Set.copyOf(parts);
            starts = Set.copyOf(starts);
            pieces = Set.copyOf(pieces);
        }

        private static Word part(String... parts) {
            return new Word(new LinkedHashSet<>(List.of(parts)), Set.of(), Set.of(), false);
        }
    }

    public GuestQuery {
        words = List.copyOf(words);
    }

    /** How many words the text has, for which it need not be folded. */
    public static int countWords(String text) {
        return parse(text, new DiallingPlan("", "", "00")).words().size();
    }

    /** Takes apart a text whose spelling is folded as that of what is known. */
    public static GuestQuery parse(String folded, DiallingPlan home) {
        return new Reader(home).read(folded);
    }

    /** Goes through the words and gathers those of a phone number. */
    private static final class Reader {
        private final DiallingPlan home;
        private final Set<Word> words = new LinkedHashSet<>();
        private final List<String> number = new ArrayList<>();

        Reader(DiallingPlan home) {
            this.home = home;
        }

        GuestQuery read(String text) {
            List<String> tokens = SPACE.splitAsStream(text)
                    .map(token -> LINK.matcher(token).replaceFirst(""))
                    .filter(token -> !token.isEmpty() && !SIGNS.matcher(token).matches())
                    .toList();
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i);
                if (DIGITS.matcher(token).matches()) {
                    number.add(token);
                } else if (!number.isEmpty() && EXTENSION.matcher(token).lookingAt()) {
                    number.add(digits(token));
                } else if (!isNote(token, i + 1 < tokens.size() ? tokens.get(i + 1) : "")) {
                    endNumber();
                    words.add(word(token));
                }
            }
            endNumber();
            return new GuestQuery(List.copyOf(words));
        }

        /** "Tel." before a number and "ext" within one are no part of it. */
        private static boolean isNote(String token, String next) {
            return NOTE.matcher(token).matches() && DIGITS.matcher(next).matches();
        }

        private Word word(String token) {
            boolean forgiving = words.stream().filter(Word::forgiving).count() < MAX_FORGIVEN
                    && token.length() >= LEAST_LETTERS
                    && !EXACT.matcher(token).matches();
            return new Word(Set.of(token), Set.of(), Set.of(), forgiving);
        }

        private void endNumber() {
            if (number.isEmpty()) {
                return;
            }
            DiallingPlan.Spellings spellings = home.spellings(String.join("", number));
            Set<String> parts = new LinkedHashSet<>(spellings.anywhere());
            Set<Word> pieces = new LinkedHashSet<>();
            String first = number.get(0);
            if (number.size() == 1) {
                parts.add(first); // a member number has its signs
                parts.add(digits(first));
            } else if (number.size() <= MAX_PIECES && !first.startsWith("+") && !first.startsWith("00")) {
                number.forEach(piece -> pieces.add(Word.part(piece, digits(piece)))); // of several numbers
            }
            words.add(new Word(parts, spellings.starts(), pieces, false));
            number.clear();
        }

        private static String digits(String token) {
            return token.replaceAll("[^0-9]", "");
        }
    }
}
