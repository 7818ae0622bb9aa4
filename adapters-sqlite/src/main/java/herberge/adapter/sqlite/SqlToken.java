package herberge.adapter.sqlite;

import java.util.Locale;

/**
 * A piece of SQL text. The texts of all tokens of a script, one after the other, are the script.
 *
 * @param text as written, with its quotes
 * @param line the line on which the token begins, from 1
 */
record SqlToken(Kind kind, String text, int line) {

    /** What a token is. */
    enum Kind {
        /** A keyword or an identifier without quotes. */
        WORD,
        /** An identifier in double quotes, backticks or brackets. */
        QUOTED_NAME,
        STRING,
        /** A literal such as {@code x'00FF'}. */
        BLOB,
        NUMBER,
        PARAMETER,
        OPERATOR,
        COMMENT,
        SPACE,
        /** PostgreSQL that a conversion wrote; no other conversion looks into it. */
        CONVERTED
    }

    boolean isTrivia() {
        return kind == Kind.SPACE || kind == Kind.COMMENT;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    boolean isOperator(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
    }

    /** The word in upper case; empty for any other token. */
    String keyword() {
        return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
    }

    /** The identifier without quotes in lower case, as SQLite compares it. */
    String name() {
        if (kind != Kind.QUOTED_NAME) {
            return text.toLowerCase(Locale.ROOT);
        }
        char quote = text.charAt(0);
        String content = text.substring(1, text.length() - 1);
        String plain = quote == '[' ? content : content.replace("" + quote + quote, "" + quote);
        return plain.toLowerCase(Locale.ROOT);
    }

    /** The content of a string literal. */
    String stringValue() {
        return text.substring(1, text.length() - 1).replace("''", "'");
    }

    SqlToken withText(String replacement) {
        return new SqlToken(kind, replacement, line);
    }

    SqlToken converted(String replacement) {
        return new SqlToken(Kind.CONVERTED, replacement, line);
    }
}
