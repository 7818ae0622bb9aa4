package herberge.adapter.sqlite;

import herberge.adapter.sqlite.SqlToken.Kind;
import java.util.Set;

/** Converts comparisons: LIKE, IS, ==; reports those that PostgreSQL does not have or takes for something else. */
final class OperatorConversion implements Conversion {

    private static final Set<String> AFTER_IS = Set.of("NULL", "TRUE", "FALSE", "UNKNOWN", "DISTINCT", "JSON");
    private static final Set<String> TABLES_OF_SQLITE =
            Set.of("SQLITE_MASTER", "SQLITE_SCHEMA", "SQLITE_SEQUENCE", "SQLITE_STAT1");

    private final KnownColumns columns;

    OperatorConversion(KnownColumns columns) {
        this.columns = columns;
    }

    @Override
    public void apply(SqlStatement statement) {
        for (int i = statement.first(); i < statement.size(); i = statement.after(i)) {
            if (statement.get(i).kind() == Kind.WORD) {
                convertWord(statement, i);
            } else if (statement.get(i).isOperator("==")) {
                statement.set(i, statement.get(i).withText("="));
            }
            if (statement.get(i).isOperator("=")) {
                reportBoolean(statement, i);
            }
        }
    }

    private static void convertWord(SqlStatement statement, int index) {
        String word = statement.get(index).keyword();
        if (TABLES_OF_SQLITE.contains(word)) {
            statement.check(index, word + "; PostgreSQL has information_schema and pg_catalog");
            return;
        }
        switch (word) {
            case "LIKE" -> convertLike(statement, index);
            case "IS" -> convertIs(statement, index);
            case "GLOB" -> statement.check(index, "GLOB; write like, similar to or ~");
            case "REGEXP" -> statement.check(index, "REGEXP; write ~");
            case "MATCH" -> statement.check(index, "MATCH; PostgreSQL has full-text search with @@");
            case "COLLATE" ->
                statement.check(
                        index,
                        "COLLATE " + statement.get(statement.after(index)).text()
                                + "; name a collation of PostgreSQL, or compare lower(...)");
            case "INDEXED" -> statement.check(index, "INDEXED BY; remove it");
            case "ROWID", "_ROWID_" -> statement.check(index, "row id; name the primary key");
            default -> {}
        }
    }

    private static void convertLike(SqlStatement statement, int index) {
        SqlToken pattern = statement.get(statement.after(index));
        if (pattern.kind() == Kind.STRING
                && pattern.text().contains("\\")
                && !statement.get(statement.skip(index, 2)).isWord("ESCAPE")) {
            statement.check(index, "LIKE with a backslash, which escapes in PostgreSQL; write ilike and add escape ''");
            return;
        }
        statement.replace(index, index + 1, "ilike");
    }

    private static void convertIs(SqlStatement statement, int index) {
        int next = statement.after(index);
        boolean not = statement.get(next).isWord("NOT");
        int operand = not ? statement.after(next) : next;
        if (AFTER_IS.contains(statement.get(operand).keyword())) {
            return;
        }
        statement.replace(index, not ? next + 1 : index + 1, not ? "is distinct from" : "is not distinct from");
    }

    /** SQLite has no boolean values: {@code active = 1}. Keys and columns that the script declares otherwise are none. */
    private void reportBoolean(SqlStatement statement, int index) {
        SqlToken name = statement.get(statement.before(index));
        SqlToken value = statement.get(statement.after(index));
        boolean zeroOrOne = value.text().equals("0") || value.text().equals("1");
        if (!zeroOrOne
                || !name.isName()
                || name.name().equals("id")
                || name.name().endsWith("_id")) {
            return;
        }
        if (columns.mayBeBoolean(name.name())) {
            statement.check(
                    index, name.name() + " = " + value.text() + "; write true or false if the column is boolean");
        }
    }
}
