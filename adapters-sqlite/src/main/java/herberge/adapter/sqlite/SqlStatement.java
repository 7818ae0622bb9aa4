package herberge.adapter.sqlite;

import herberge.adapter.sqlite.SqlToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A statement while conversions change its tokens. Indexes are positions in the list of tokens; -1 and the size of the list
 * mean "none" before and after. Not thread-safe.
 */
final class SqlStatement {

    private static final SqlToken NONE = new SqlToken(Kind.SPACE, "", 0);

    private final List<SqlToken> tokens;
    private final Set<ConversionNotice> notices = new LinkedHashSet<>();

    SqlStatement(List<SqlToken> tokens) {
        this.tokens = new ArrayList<>(tokens);
    }

    int size() {
        return tokens.size();
    }

    /** The token at this position, or a blank token outside of the statement. */
    SqlToken get(int index) {
        return index < 0 || index >= tokens.size() ? NONE : tokens.get(index);
    }

    /** The next position after this one that is neither space nor comment. */
    int after(int index) {
        int next = index + 1;
        while (next < tokens.size() && tokens.get(next).isTrivia()) {
            next++;
        }
        return next;
    }

    /** The nearest position before this one that is neither space nor comment. */
    int before(int index) {
        int previous = index - 1;
        while (previous >= 0 && tokens.get(previous).isTrivia()) {
            previous--;
        }
        return previous;
    }

    int first() {
        return after(-1);
    }

    boolean isBlank() {
        return first() == tokens.size();
    }

    /** Whether these words follow each other from this position on. */
    boolean hasWords(int index, String... words) {
        int position = index;
        for (String word : words) {
            if (!get(position).isWord(word)) {
                return false;
            }
            position = after(position);
        }
        return true;
    }

    /** The position after this many significant tokens. */
    int skip(int index, int count) {
        int position = index;
        for (int i = 0; i < count; i++) {
            position = after(position);
        }
        return position;
    }

    /** The position of the bracket that closes the one at this position, or the size of the statement. */
    int closing(int open) {
        int depth = 0;
        for (int i = open; i < tokens.size(); i++) {
            if (tokens.get(i).isOperator("(")) {
                depth++;
            } else if (tokens.get(i).isOperator(")")) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return tokens.size();
    }

    /** The position after the bracket that closes the one at this position. */
    int afterClosing(int open) {
        return Math.min(closing(open) + 1, tokens.size());
    }

    /** The position of the semicolon, or the size of a statement that has none. */
    int end() {
        int last = before(tokens.size());
        return get(last).isOperator(";") ? last : tokens.size();
    }

    /** The text of the tokens from one position to before another, without space around it. */
    String text(int from, int to) {
        return tokens.subList(from, to).stream()
                .map(SqlToken::text)
                .collect(Collectors.joining())
                .strip();
    }

    boolean hasComment(int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.kind() == Kind.COMMENT);
    }

    void set(int index, SqlToken token) {
        tokens.set(index, token);
    }

    /** Replaces the tokens from one position to before another by text that is PostgreSQL. */
    void replace(int from, int to, String text) {
        SqlToken converted = tokens.get(from).converted(text);
        tokens.subList(from, to).clear();
        tokens.add(from, converted);
    }

    void insert(int index, String text) {
        tokens.add(index, new SqlToken(Kind.CONVERTED, text, get(index).line()));
    }

    /** Removes the token and the space before it. */
    void remove(int index) {
        tokens.remove(index);
        if (get(index - 1).kind() == Kind.SPACE) {
            tokens.remove(index - 1);
        }
    }

    /** Reports a choice that the conversion made. */
    void note(int index, String text) {
        notices.add(new ConversionNotice(lineAt(index), false, text));
    }

    /** Reports what was left as it is, for a person to change. */
    void check(int index, String text) {
        notices.add(new ConversionNotice(lineAt(index), true, text));
    }

    private int lineAt(int index) {
        return get(index >= tokens.size() ? before(tokens.size()) : index).line();
    }

    List<ConversionNotice> notices() {
        return List.copyOf(notices);
    }

    List<SqlToken> tokens() {
        return List.copyOf(tokens);
    }
}
