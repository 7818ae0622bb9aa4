package herberge.adapter.sqlite;

import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Converts a script of SQLite to PostgreSQL, statement by statement: memory holds the longest statement and the names of
 * the columns. What cannot be converted with certainty is left, with a comment before its statement. The same text always
 * gives the same result, and a result converted again is the same text. Not thread-safe; one object for each script.
 */
public final class SqlConverter {

    static final String MARK = "-- herberge: ";

    private final KnownColumns columns = new KnownColumns();
    private final List<Conversion> conversions = List.of(
            new ParameterConversion(),
            new TableConversion(columns),
            new StatementConversion(),
            new LiteralConversion(columns),
            new OperatorConversion(columns),
            new FunctionConversion(columns),
            new LimitConversion());
    private final Appendable out;
    private final Consumer<ConversionNotice> notices;
    private boolean lineMustEnd;

    /**
     * @param out takes the converted script
     * @param notices takes what a person should read, in the order of the script
     */
    public SqlConverter(Appendable out, Consumer<ConversionNotice> notices) {
        this.out = out;
        this.notices = notices;
    }

    /**
     * Reads the script to its end and converts nothing.
     *
     * @throws SqlSyntaxException if a string, a quoted name or a comment does not end
     */
    public static void check(Reader script) throws IOException {
        SqlTokenizer tokenizer = new SqlTokenizer(script);
        while (tokenizer.next() != null) {
            // only the end matters
        }
    }

    /**
     * Converts the script.
     *
     * @throws SqlSyntaxException if a string, a quoted name or a comment does not end; statements before it are written
     */
    public void convert(Reader script) throws IOException {
        StatementReader reader = new StatementReader(new SqlTokenizer(script));
        for (List<SqlToken> tokens = reader.next(); tokens != null; tokens = reader.next()) {
            convert(new SqlStatement(tokens));
        }
    }

    private void convert(SqlStatement statement) throws IOException {
        if (statement.isBlank()) {
            write(statement.tokens());
            return;
        }
        if (StatementConversion.isPragma(statement)) {
            drop(statement);
            return;
        }
        if (!StatementConversion.isLeft(statement)) {
            conversions.forEach(conversion -> conversion.apply(statement));
        }
        int first = statement.first();
        List<SqlToken> tokens = statement.tokens();
        write(tokens.subList(0, first));
        for (String comment : comments(statement, tokens.subList(0, first))) {
            write(comment);
            lineMustEnd = true;
        }
        write(tokens.subList(first, tokens.size()));
    }

    /** The comments for the notices about a statement, without those that are there already. */
    private Set<String> comments(SqlStatement statement, List<SqlToken> before) {
        Set<String> comments = new LinkedHashSet<>();
        statement.notices().stream()
                .sorted(Comparator.comparingInt(ConversionNotice::line))
                .forEach(notice -> {
                    notices.accept(notice);
                    comments.add(MARK + onOneLine(notice.text()));
                });
        before.forEach(token -> comments.remove(token.text().stripTrailing()));
        return comments;
    }

    private void drop(SqlStatement statement) throws IOException {
        int first = statement.first();
        String text = onOneLine(statement.text(first, statement.end()));
        statement.note(first, "dropped " + text);
        statement.notices().forEach(notices);
        write(statement.tokens().subList(0, first));
        write(MARK + "dropped " + text);
        lineMustEnd = true;
    }

    /** A line break inside would end the comment. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private void write(List<SqlToken> tokens) throws IOException {
        for (SqlToken token : tokens) {
            write(token.text());
        }
    }

    private void write(String text) throws IOException {
        if (lineMustEnd && !text.isEmpty()) {
            lineMustEnd = false;
            out.append(text.startsWith("\n") || text.startsWith("\r\n") ? "" : "\n");
        }
        out.append(text);
    }
}
