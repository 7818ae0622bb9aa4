package herberge.adapter.sqlite;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts the column definitions of CREATE TABLE and ALTER TABLE ... ADD, and the options of a table. */
final class TableConversion implements Conversion {

    private static final Set<String> TABLE_CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final Set<String> COLUMN_CONSTRAINTS = Set.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "GENERATED",
            "AS",
            "ON");

    private final KnownColumns columns;

    TableConversion(KnownColumns columns) {
        this.columns = columns;
    }

    @Override
    public void apply(SqlStatement statement) {
        int first = statement.first();
        if (statement.hasWords(first, "ALTER", "TABLE")) {
            convertAddedColumn(statement, statement.skip(first, 2));
        } else if (statement.get(first).isWord("CREATE")) {
            int table = statement.after(first);
            if (statement.get(table).isWord("TEMP") || statement.get(table).isWord("TEMPORARY")) {
                table = statement.after(table);
            }
            if (statement.get(table).isWord("TABLE")) {
                convertTable(statement, statement.after(table));
            }
        }
    }

    private void convertAddedColumn(SqlStatement statement, int table) {
        int add = table;
        while (add < statement.end() && !statement.get(add).isWord("ADD")) {
            add = statement.after(add);
        }
        if (add < statement.end()) {
            int name = statement.after(add);
            convertColumn(statement, statement.get(name).isWord("COLUMN") ? statement.after(name) : name, false);
        }
    }

    private void convertTable(SqlStatement statement, int afterKeyword) {
        int open = afterKeyword;
        while (open < statement.end() && !statement.get(open).isOperator("(")) {
            if (statement.get(open).isWord("AS")) {
                return; // the columns are those of a query
            }
            open = statement.after(open);
        }
        if (statement.closing(open) >= statement.size()) {
            return;
        }
        boolean withoutRowId = removeOptions(statement, statement.closing(open));
        int start = statement.after(open);
        while (start < statement.closing(open)) {
            convertDefinition(statement, start, withoutRowId);
            start = statement.after(definitionEnd(statement, start));
        }
    }

    private static boolean removeOptions(SqlStatement statement, int close) {
        boolean withoutRowId = false;
        for (int i = statement.end() - 1; i > close; i--) {
            if (statement.hasWords(i, "WITHOUT", "ROWID")) {
                statement.remove(statement.after(i));
                statement.remove(i);
                withoutRowId = true;
            } else if (statement.get(i).isWord("STRICT") || statement.get(i).isOperator(",")) {
                statement.remove(i);
            }
        }
        return withoutRowId;
    }

    /** The comma or bracket that ends the definition which begins at this position. */
    private static int definitionEnd(SqlStatement statement, int start) {
        int end = start;
        while (end < statement.end()
                && !statement.get(end).isOperator(",")
                && !statement.get(end).isOperator(")")) {
            end = statement.get(end).isOperator("(") ? statement.afterClosing(end) : end + 1;
        }
        return end;
    }

    private void convertDefinition(SqlStatement statement, int start, boolean withoutRowId) {
        if (!TABLE_CONSTRAINTS.contains(statement.get(start).keyword())) {
            convertColumn(statement, start, withoutRowId);
            return;
        }
        for (int i = start; i < definitionEnd(statement, start); i++) {
            reportConflictClause(statement, i);
        }
        int end = definitionEnd(statement, start);
        for (int i = start; i < end; i++) {
            if (statement.get(i).isWord("AUTOINCREMENT")) {
                statement.check(i, "AUTOINCREMENT of a key that is declared apart; write it at its column");
            }
        }
    }

    private void convertColumn(SqlStatement statement, int name, boolean withoutRowId) {
        String column = statement.get(name).name();
        int type = statement.after(name);
        int typeEnd = type;
        StringBuilder declared = new StringBuilder();
        while (statement.get(typeEnd).isName()
                && !COLUMN_CONSTRAINTS.contains(statement.get(typeEnd).keyword())) {
            declared.append(declared.isEmpty() ? "" : " ")
                    .append(statement.get(typeEnd).name());
            typeEnd = statement.after(typeEnd);
        }
        String upper = declared.toString().toUpperCase(Locale.ROOT);
        String converted = ColumnTypes.toPostgres(upper, column);
        columns.add(column, converted == null ? "unknown" : converted);
        int lastType = statement.before(typeEnd);
        if (converted == null) {
            reportType(statement, name, column, upper);
        } else {
            replaceType(statement, type, lastType, converted);
            if (ColumnTypes.isReal(upper)) {
                statement.note(name, "column " + column + ": " + upper + " becomes " + converted);
            }
        }
        new ColumnConstraints(statement, name).convert(rowIdType(upper, withoutRowId), converted);
    }

    /** Exactly INTEGER makes a primary key the alias of the row id, which SQLite assigns. */
    private static boolean rowIdType(String declared, boolean withoutRowId) {
        return declared.equals("INTEGER") && !withoutRowId;
    }

    private static void reportType(SqlStatement statement, int name, String column, String declared) {
        String what =
                declared.isEmpty() ? "has no type" : "has type " + declared + ", which has no certain counterpart";
        statement.check(name, "column " + column + " " + what);
    }

    private static void replaceType(SqlStatement statement, int type, int lastType, String converted) {
        int end = lastType + 1;
        int open = statement.after(lastType);
        boolean hasLength = statement.get(open).isOperator("(");
        boolean same = statement.text(type, end).equalsIgnoreCase(converted);
        if (hasLength && !converted.equals(ColumnTypes.NUMERIC) && !converted.equals("decimal")) {
            end = statement.afterClosing(open);
            same = false;
        }
        if (!same) {
            statement.replace(type, end, converted);
        }
    }

    /** Reports ON CONFLICT of a constraint, which PostgreSQL has at INSERT only. */
    static void reportConflictClause(SqlStatement statement, int index) {
        if (statement.hasWords(index, "ON", "CONFLICT")) {
            statement.check(index, "ON CONFLICT of a constraint; PostgreSQL has it at INSERT only");
        }
    }

    /** Converts the constraints of one column. */
    private record ColumnConstraints(SqlStatement statement, int name) {

        void convert(boolean rowIdType, @Nullable String type) {
            boolean key = false;
            for (int i = name; i < definitionEnd(statement, name); i++) {
                if (statement.hasWords(i, "PRIMARY", "KEY")) {
                    key = true;
                    convertKey(i);
                }
                if (statement.get(i).isWord("DEFAULT")) {
                    new DefaultConversion(statement, statement.after(i)).convert(type);
                }
                reportConflictClause(statement, i);
            }
            if (key && rowIdType) {
                statement.insert(statement.after(name) + 1, " generated by default as identity");
            }
        }

        private void convertKey(int index) {
            int order = statement.skip(index, 2);
            if (statement.get(order).isWord("ASC") || statement.get(order).isWord("DESC")) {
                statement.remove(order);
            }
            int autoIncrement = statement.skip(index, 2);
            if (statement.get(autoIncrement).isWord("AUTOINCREMENT")) {
                statement.remove(autoIncrement);
            }
        }
    }
}
