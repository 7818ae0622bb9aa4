package herberge.adapter.sqlite;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a script statement by statement, so that memory holds one statement only. A statement has the space and comments
 * before it and its semicolon. The body of a trigger belongs to its statement.
 */
final class StatementReader {

    private final SqlTokenizer tokenizer;

    StatementReader(SqlTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /** The next statement, or null at the end. The last one may be space and comments only. */
    @Nullable
    List<SqlToken> next() throws IOException {
        List<SqlToken> tokens = new ArrayList<>();
        int words = 0;
        boolean create = false;
        boolean trigger = false;
        int depth = 0;
        for (SqlToken token = tokenizer.next(); token != null; token = tokenizer.next()) {
            tokens.add(token);
            if (!token.isTrivia()) {
                words++;
                create |= words == 1 && token.isWord("CREATE");
                trigger |= create && words <= 3 && token.isWord("TRIGGER");
                depth += trigger ? depthChange(token) : 0;
            }
            if (token.isOperator(";") && depth <= 0) {
                return tokens;
            }
        }
        return tokens.isEmpty() ? null : tokens;
    }

    private static int depthChange(SqlToken token) {
        return switch (token.keyword()) {
            case "BEGIN", "CASE" -> 1;
            case "END" -> -1;
            default -> 0;
        };
    }
}
