package herberge.cli.live.view;

import herberge.cli.output.DisplayWidth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the key that a click on a line of hints means. Hints are separated by two blanks; each begins with its key. */
public final class Hints {

    private static final Pattern HINT = Pattern.compile("\\S+(?: \\S+)*");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Hints() {}

    /** Returns the key of the hint in that column; empty between hints, and on one that names several keys. */
    public static Optional<String> keyAt(String hints, int column) {
        Matcher hint = HINT.matcher(hints);
        while (hint.find()) {
            int start = DisplayWidth.of(hints.substring(0, hint.start()));
            if (column >= start && column < start + DisplayWidth.of(hint.group())) {
                return key(hint.group(), column - start);
            }
        }
        return Optional.empty();
    }

    /** The key on which the click is, else the one with which the hint begins. */
    private static Optional<String> key(String hint, int column) {
        Matcher word = WORD.matcher(hint);
        Optional<String> first = Optional.empty();
        while (word.find()) {
            Optional<String> key = key(word.group());
            int start = DisplayWidth.of(hint.substring(0, word.start()));
            if (key.isPresent() && column >= start && column < start + DisplayWidth.of(word.group())) {
                return key;
            }
            first = word.start() == 0 ? key : first;
        }
        return first;
    }

    private static Optional<String> key(String word) {
        return switch (word) {
            case "Enter" -> Optional.of("enter");
            case "Esc" -> Optional.of("esc");
            default -> word.codePointCount(0, word.length()) == 1 ? Optional.of(word) : Optional.empty();
        };
    }
}
