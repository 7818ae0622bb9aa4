package herberge.domain.guest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parsed text of a guest search. Every word must match a guest. Adjacent groups of digits form one phone number,
 * whatever separates them.
 */
public record GuestQuery(List<Word> words) {

    /** More words would cost more work each, but find no guest that fewer words do not find. */
    public static final int MAX_WORDS = 8;

    /** How many words of one query may contain a typing error. */
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
     * One condition that a guest must meet. It is met if any of {@code parts} occurs anywhere in the guest's data, if
     * any of {@code starts} occurs at the beginning of a word of it, or if each of {@code pieces} is met on its own.
     *
     * @param forgiving whether a name with a similar spelling matches, too
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

    /** Counts the words of a text. The text need not be folded. */
    public static int countWords(String text) {
        return parse(text, new DiallingPlan("", "", "00")).words().size();
    }

    /** Parses a text whose spelling is folded in the same way as the stored data. */
    public static GuestQuery parse(String folded, DiallingPlan home) {
        return new Reader(home).read(folded);
    }

    /** Reads the words one after the other and collects those that belong to one phone number. */
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

        /**
         * Whether the word is a label such as "Tel." before a number or "ext" within one, which is no part of the
         * number.
         */
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
                parts.add(first); // a member number may contain signs
                parts.add(digits(first));
            } else if (number.size() <= MAX_PIECES && !first.startsWith("+") && !first.startsWith("00")) {
                // the groups may be separate numbers
                number.forEach(piece -> pieces.add(Word.part(piece, digits(piece))));
            }
            words.add(new Word(parts, spellings.starts(), pieces, false));
            number.clear();
        }

        private static String digits(String token) {
            return token.replaceAll("[^0-9]", "");
        }
    }
}
