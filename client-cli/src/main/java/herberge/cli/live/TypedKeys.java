package herberge.cli.live;

import java.util.Collections;
import java.util.List;

/** Reads keys that are typed as words in the line mode. */
final class TypedKeys {

    private TypedKeys() {}

    static boolean isYes(String line) {
        return switch (line) {
            case "y", "yes", "j", "ja" -> true;
            default -> false;
        };
    }

    /** Reads a key and how often it is pressed, such as {@code down 3}; an unknown key means nothing to any mode. */
    static List<Key> of(String line) {
        String[] words = line.split("\\s+", 2);
        boolean counted = words.length == 2 && words[1].matches("[1-9][0-9]{0,2}");
        boolean once = words[0].equals("enter");
        return Collections.nCopies(counted && !once ? Integer.parseInt(words[1]) : 1, Key.of(words[0]));
    }
}
