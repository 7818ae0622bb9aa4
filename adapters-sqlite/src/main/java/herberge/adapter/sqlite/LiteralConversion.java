package herberge.adapter.sqlite;

import java.util.Locale;
import java.util.Set;

/** Converts the spelling of identifiers, binary and hexadecimal literals; reports double-quoted strings. */
final class LiteralConversion implements Conversion {

    private static final Set<String> BEFORE_VALUES =
            Set.of("=", "==", "<>", "!=", "<", ">", "<=", ">=", "||", "LIKE", "ILIKE", "GLOB", "DEFAULT");

    private final KnownColumns columns;

    LiteralConversion(KnownColumns columns) {
        this.columns = columns;
    }

    @Override
    public void apply(SqlStatement statement) {
        for (int i = 0; i < statement.size(); i++) {
            SqlToken token = statement.get(i);
            switch (token.kind()) {
                case QUOTED_NAME -> convertName(statement, i);
                case BLOB -> statement.set(i, token.converted("'\\x" + digits(token) + "'::bytea"));
                case NUMBER -> convertNumber(statement, i);
                case COMMENT -> checkNesting(statement, i);
                default -> {}
            }
        }
    }

    private void convertName(SqlStatement statement, int index) {
        SqlToken token = statement.get(index);
        char quote = token.text().charAt(0);
        String content = token.text().substring(1, token.text().length() - 1);
        if (quote == '`') {
            statement.set(
                    index, token.withText("\"" + content.replace("``", "`").replace("\"", "\"\"") + "\""));
        } else if (quote == '[') {
            statement.set(index, token.withText("\"" + content.replace("\"", "\"\"") + "\""));
        } else if (isInPlaceOfValue(statement, index) && !columns.isKnown(token.name())) {
            statement.check(
                    index,
                    token.text() + " may be a string, which SQLite allows in double quotes; PostgreSQL takes"
                            + " it for a column");
        }
    }

    private static boolean isInPlaceOfValue(SqlStatement statement, int index) {
        SqlToken previous = statement.get(statement.before(index));
        if (statement.get(statement.after(index)).isOperator(".") || previous.isOperator(".")) {
            return false;
        }
        return BEFORE_VALUES.contains(previous.text().toUpperCase(Locale.ROOT)) || isInValueList(statement, index);
    }

    /** Whether the innermost bracket around the position follows IN or belongs to VALUES. */
    private static boolean isInValueList(SqlStatement statement, int index) {
        int depth = 0;
        for (int i = statement.before(index); i >= 0; i = statement.before(i)) {
            if (statement.get(i).isOperator(")")) {
                depth++;
            } else if (statement.get(i).isOperator("(")) {
                if (depth == 0) {
                    return followsValues(statement, i);
                }
                depth--;
            } else if (depth == 0 && !statement.get(i).isOperator(",") && !isLiteral(statement.get(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean followsValues(SqlStatement statement, int open) {
        int previous = statement.before(open);
        while (statement.get(previous).isOperator(",")
                && statement.get(statement.before(previous)).isOperator(")")) {
            int back = previous;
            while (back >= 0 && !statement.get(back).isWord("VALUES")) {
                back = statement.before(back);
            }
            previous = back;
        }
        return statement.get(previous).isWord("IN") || statement.get(previous).isWord("VALUES");
    }

    private static boolean isLiteral(SqlToken token) {
        return switch (token.kind()) {
            case STRING, BLOB, NUMBER, PARAMETER, CONVERTED, QUOTED_NAME -> true;
            default -> token.isWord("NULL");
        };
    }

    private static String digits(SqlToken blob) {
        return blob.text().substring(2, blob.text().length() - 1);
    }

    private static void convertNumber(SqlStatement statement, int index) {
        SqlToken token = statement.get(index);
        if (token.text().matches("0[xX][0-9a-fA-F]{1,16}")) {
            long value = Long.parseUnsignedLong(token.text().substring(2), 16);
            statement.set(index, token.withText(String.valueOf(value)));
        }
    }

    /** Comments of PostgreSQL nest, those of SQLite do not. */
    private static void checkNesting(SqlStatement statement, int index) {
        String text = statement.get(index).text();
        if (text.startsWith("/*") && text.indexOf("/*", 2) > 0) {
            statement.check(index, "the comment contains /*, which begins a comment inside the comment in PostgreSQL");
        }
    }
}
