package herberge.adapter.sqlite;

/** Converts statements by their first words: transactions, INSERT OR, and statements that only SQLite has. */
final class StatementConversion implements Conversion {

    /** Whether the statement is left as it is: its body is in a language of its own. */
    static boolean isLeft(SqlStatement statement) {
        int first = statement.first();
        int second = statement.after(first);
        int third = statement.after(second);
        boolean create = statement.get(first).isWord("CREATE");
        if (create
                && (statement.get(second).isWord("TRIGGER")
                        || statement.get(third).isWord("TRIGGER"))) {
            statement.check(first, "trigger; PostgreSQL needs a function for it");
            return true;
        }
        if (create && statement.get(second).isWord("VIRTUAL")) {
            statement.check(first, "virtual table; PostgreSQL has none");
            return true;
        }
        return false;
    }

    static boolean isPragma(SqlStatement statement) {
        return statement.get(statement.first()).isWord("PRAGMA");
    }

    @Override
    public void apply(SqlStatement statement) {
        int first = statement.first();
        switch (statement.get(first).keyword()) {
            case "BEGIN" -> convertBegin(statement, first);
            case "INSERT" -> convertInsert(statement, first);
            case "REPLACE" -> statement.check(first, "REPLACE; write insert ... on conflict (KEY) do update set ...");
            case "UPDATE" -> {
                if (statement.hasWords(first, "UPDATE", "OR")) {
                    statement.check(first, "UPDATE OR; PostgreSQL has no counterpart");
                }
            }
            case "ATTACH", "DETACH", "REINDEX" ->
                statement.check(first, statement.get(first).keyword() + "; remove it or find another way");
            case "EXPLAIN" -> {
                if (statement.hasWords(first, "EXPLAIN", "QUERY", "PLAN")) {
                    statement.replace(first, statement.skip(first, 2) + 1, "explain");
                }
            }
            default -> {}
        }
    }

    private static void convertBegin(SqlStatement statement, int first) {
        int mode = statement.after(first);
        boolean hasMode = statement.get(mode).isWord("IMMEDIATE")
                || statement.get(mode).isWord("EXCLUSIVE")
                || statement.get(mode).isWord("DEFERRED");
        if (hasMode) {
            statement.replace(first, mode + 1, "begin");
        }
    }

    private static void convertInsert(SqlStatement statement, int first) {
        int or = statement.after(first);
        if (!statement.get(or).isWord("OR")) {
            return;
        }
        int action = statement.after(or);
        switch (statement.get(action).keyword()) {
            case "IGNORE" -> convertIgnore(statement, or, action);
            case "ABORT" -> {
                statement.remove(action);
                statement.remove(or);
            }
            case "REPLACE" ->
                statement.check(
                        or,
                        "INSERT OR REPLACE; write insert ... on conflict (KEY) do update set ..., which keeps the columns that"
                                + " the statement does not name");
            default -> statement.check(or, "INSERT OR " + statement.get(action).keyword() + "; PostgreSQL has none");
        }
    }

    private static void convertIgnore(SqlStatement statement, int or, int action) {
        int end = statement.end();
        int place = end;
        int depth = 0;
        for (int i = action; i < end; i++) {
            depth += statement.get(i).isOperator("(") ? 1 : statement.get(i).isOperator(")") ? -1 : 0;
            if (depth == 0 && statement.hasWords(i, "ON", "CONFLICT")) {
                statement.check(i, "INSERT OR IGNORE with ON CONFLICT; decide which one holds");
                return;
            }
            if (depth == 0 && statement.get(i).isWord("RETURNING")) {
                place = i;
                break;
            }
        }
        statement.insert(statement.before(place) + 1, " on conflict do nothing");
        statement.remove(action);
        statement.remove(or);
    }
}
