package herberge.adapter.sqlite;

import herberge.adapter.sqlite.SqlToken.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits SQL text into tokens by the lexical rules of SQLite. It also recognises the operators {@code ::} and the
 * parameters {@code $1} of PostgreSQL, so that converted text can be read again. Not thread-safe.
 */
final class SqlTokenizer {

    private static final int END = -1;
    private static final Set<String> PAIRS = Set.of("||", "==", "<=", ">=", "<>", "!=", "<<", ">>", "::", "->");

    private final Reader reader;
    private int line = 1;

    SqlTokenizer(Reader reader) {
        this.reader = reader instanceof BufferedReader ? reader : new BufferedReader(reader);
    }

    /** The next token, or null at the end. */
    @Nullable
    SqlToken next() throws IOException {
        int first = peek(1);
        if (first == END) {
            return null;
        }
        int start = line;
        StringBuilder text = new StringBuilder();
        Kind kind = read((char) first, text);
        return new SqlToken(kind, text.toString(), start);
    }

    private Kind read(char first, StringBuilder text) throws IOException {
        int second = peek(2);
        if (isSpace(first)) {
            return readWhile(SqlTokenizer::isSpace, Kind.SPACE, text);
        }
        if (first == '-' && second == '-') {
            return readWhile(c -> c != '\n', Kind.COMMENT, text);
        }
        if (first == '/' && second == '*') {
            return readBlockComment(text);
        }
        if ((first == 'x' || first == 'X') && second == '\'') {
            take(text);
            return readQuoted('\'', Kind.BLOB, text);
        }
        if (isDigit(first) || (first == '.' && isDigit(second))) {
            return readNumber(text);
        }
        return isNamePart(first) && first != '$'
                ? readWhile(SqlTokenizer::isNamePart, Kind.WORD, text)
                : readMark(text);
    }

    private Kind readMark(StringBuilder text) throws IOException {
        int first = peek(1);
        int second = peek(2);
        if (first == '\'') {
            return readQuoted('\'', Kind.STRING, text);
        }
        if (first == '"' || first == '`') {
            return readQuoted(first, Kind.QUOTED_NAME, text);
        }
        if (first == '[') {
            return readQuoted(']', Kind.QUOTED_NAME, text);
        }
        if (first == '?') {
            take(text);
            return readWhile(SqlTokenizer::isDigit, Kind.PARAMETER, text);
        }
        if ((first == ':' || first == '@' || first == '$') && isNamePart(second)) {
            take(text);
            return readWhile(SqlTokenizer::isNamePart, Kind.PARAMETER, text);
        }
        take(text);
        if (second != END && PAIRS.contains("" + (char) first + (char) second)) {
            take(text);
        }
        return Kind.OPERATOR;
    }

    private Kind readBlockComment(StringBuilder text) throws IOException {
        int start = line;
        take(text);
        take(text);
        while (peek(1) != '*' || peek(2) != '/') {
            if (peek(1) == END) {
                throw new SqlSyntaxException(start, "the comment that begins here does not end");
            }
            take(text);
        }
        take(text);
        take(text);
        return Kind.COMMENT;
    }

    /** Reads up to the closing quote; a doubled quote is part of the text, except in brackets. */
    private Kind readQuoted(int quote, Kind kind, StringBuilder text) throws IOException {
        int start = line;
        take(text);
        while (true) {
            int next = peek(1);
            if (next == END) {
                String what = kind == Kind.QUOTED_NAME ? "quoted name" : "string";
                throw new SqlSyntaxException(start, "the " + what + " that begins here does not end");
            }
            take(text);
            if (next == quote) {
                if (quote == ']' || peek(1) != quote) {
                    return kind;
                }
                take(text);
            }
        }
    }

    private Kind readNumber(StringBuilder text) throws IOException {
        boolean hexadecimal = peek(1) == '0' && (peek(2) == 'x' || peek(2) == 'X');
        while (isNamePart(peek(1)) || peek(1) == '.' || isExponentSign(text, hexadecimal)) {
            take(text);
        }
        return Kind.NUMBER;
    }

    private boolean isExponentSign(StringBuilder text, boolean hexadecimal) throws IOException {
        if (hexadecimal || text.isEmpty() || (peek(1) != '+' && peek(1) != '-')) {
            return false;
        }
        char before = text.charAt(text.length() - 1);
        return (before == 'e' || before == 'E') && isDigit(peek(2));
    }

    private interface CharacterClass {
        boolean contains(int character);
    }

    private Kind readWhile(CharacterClass characters, Kind kind, StringBuilder text) throws IOException {
        while (peek(1) != END && characters.contains(peek(1))) {
            take(text);
        }
        return kind;
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\uFEFF';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** SQLite takes every character beyond ASCII for a letter. */
    private static boolean isNamePart(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$' || c > 127;
    }

    private final int[] ahead = new int[2];
    private int aheadCount;

    private int peek(int distance) throws IOException {
        while (aheadCount < distance) {
            ahead[aheadCount] = reader.read();
            aheadCount++;
        }
        return ahead[distance - 1];
    }

    private void take(StringBuilder text) throws IOException {
        int character = peek(1);
        ahead[0] = ahead[1];
        aheadCount--;
        if (character == '\n') {
            line++;
        }
        text.append((char) character);
    }
}
