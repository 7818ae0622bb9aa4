package herberge.cli.live;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line into words, as a shell does: quotes of either kind keep blanks together. */
final class Words {

    private Words() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (quote != 0 ? next == quote : next == '\'' || next == '"') {
                quote = quote == 0 ? next : 0;
                begun = true;
            } else if (quote == 0 && Character.isWhitespace(next)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(next);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
