package herberge.adapter.sqlite;

import herberge.adapter.sqlite.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a function in a statement.
 *
 * @param index the position of the function's name
 * @param close the position of the closing bracket
 * @param arguments their texts
 * @param starts the positions of the first tokens of the arguments
 */
record FunctionCall(SqlStatement statement, int index, int close, List<String> arguments, List<Integer> starts) {

    /** The call whose name is at this position; null if there is none, or if it does not end. */
    static @Nullable FunctionCall at(SqlStatement statement, int index) {
        int open = statement.after(index);
        if (statement.get(index).kind() != Kind.WORD || !statement.get(open).isOperator("(")) {
            return null;
        }
        int close = statement.closing(open);
        if (close >= statement.size()) {
            return null;
        }
        List<String> arguments = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int start = open + 1;
        for (int i = start; i <= close; i++) {
            if (statement.get(i).isOperator("(")) {
                i = statement.closing(i);
            } else if (i == close || statement.get(i).isOperator(",")) {
                if (i < close || statement.after(start - 1) < close) {
                    arguments.add(statement.text(start, i));
                    starts.add(statement.after(start - 1));
                }
                start = i + 1;
            }
        }
        return new FunctionCall(statement, index, close, List.copyOf(arguments), List.copyOf(starts));
    }

    String name() {
        return statement.get(index).keyword();
    }

    int count() {
        return arguments.size();
    }

    String argument(int number) {
        return arguments.get(number);
    }

    /** Whether the argument is one string literal. */
    boolean isString(int number) {
        return token(number).kind() == Kind.STRING && token(number).text().equals(argument(number));
    }

    String string(int number) {
        return token(number).stringValue();
    }

    SqlToken token(int number) {
        return statement.get(starts.get(number));
    }

    /** The argument with a cast; in brackets unless it is a name or a literal. */
    String cast(int number, String type) {
        return isSimple(number) ? argument(number) + "::" + type : "(" + argument(number) + ")::" + type;
    }

    private boolean isSimple(int number) {
        if (token(number).text().equals(argument(number))) {
            return token(number).kind() != Kind.CONVERTED;
        }
        int position = starts.get(number);
        while (statement.get(position).isName() && statement.get(position + 1).isOperator(".")) {
            position += 2;
        }
        return statement.get(position).isName()
                && !statement.text(position, close).isEmpty()
                && isEnd(position + 1);
    }

    private boolean isEnd(int position) {
        int next = statement.after(position - 1);
        return next == close || statement.get(next).isOperator(",");
    }

    boolean hasComment() {
        return statement.hasComment(index, close);
    }

    void replace(String text) {
        statement.replace(index, close + 1, text);
    }

    void check(String text) {
        statement.check(index, text);
    }
}
