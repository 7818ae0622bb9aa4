package herberge.adapter.sqlite;

/** Thrown for text that is no SQL: a string, identifier or comment that does not end. */
public final class SqlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;

    SqlSyntaxException(int line, String message) {
        super("line " + line + ": " + message);
        this.line = line;
    }

    /** The line on which the unterminated text begins, from 1. */
    public int line() {
        return line;
    }
}
