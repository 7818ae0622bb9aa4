package herberge.adapter.sqlite;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Converts calls of SQLite's functions, inner ones first, and reports those that have no certain counterpart. */
final class FunctionConversion implements Conversion {

    private static final Map<String, String> WITHOUT_COUNTERPART = Map.ofEntries(
            Map.entry("LAST_INSERT_ROWID", "write insert ... returning id"),
            Map.entry("CHANGES", "PostgreSQL tells the number of changed rows with the result"),
            Map.entry("TOTAL_CHANGES", "PostgreSQL tells the number of changed rows with the result"),
            Map.entry("TOTAL", "write coalesce(sum(...), 0)"),
            Map.entry("PRINTF", "write format(...) or to_char(...)"),
            Map.entry("IIF", "write case when ... then ... else ... end"),
            Map.entry("TYPEOF", "write pg_typeof(...)"),
            Map.entry("RANDOM", "random() of PostgreSQL gives numbers from 0 to 1"),
            Map.entry("RANDOMBLOB", "write gen_random_bytes(...) of pgcrypto"),
            Map.entry("HEX", "write encode(..., 'hex')"),
            Map.entry("UNIXEPOCH", "write extract(epoch from ...)"),
            Map.entry("JSON_EXTRACT", "write ->> or jsonb_path_query"),
            Map.entry("JSON_EACH", "write jsonb_array_elements or jsonb_each"));

    private static final Set<String> TIME = Set.of("DATETIME", "DATE", "TIME", "STRFTIME", "JULIANDAY");

    private static final Set<String> BEFORE_TABLES = Set.of("INTO", "TABLE", "EXISTS", "REFERENCES", "ON");

    private final TimeConversion time;

    FunctionConversion(KnownColumns columns) {
        time = new TimeConversion(columns);
    }

    @Override
    public void apply(SqlStatement statement) {
        for (int i = statement.size() - 1; i >= 0; i--) {
            FunctionCall call = FunctionCall.at(statement, i);
            if (call == null) {
                time.convertKeyword(statement, i);
            } else if (!statement.get(statement.before(i)).isOperator(".")) {
                convert(call);
            }
        }
    }

    private void convert(FunctionCall call) {
        String name = call.name();
        String advice = WITHOUT_COUNTERPART.get(name);
        if (advice != null) {
            call.check(name.toLowerCase(Locale.ROOT) + "(); " + advice);
        } else if (TIME.contains(name) && !isColumnList(call)) {
            time.convertCall(call);
        } else {
            convertPlain(call, name);
        }
    }

    /** A table that is named like a function has a list of columns behind its name. */
    private static boolean isColumnList(FunctionCall call) {
        SqlStatement statement = call.statement();
        return BEFORE_TABLES.contains(
                statement.get(statement.before(call.index())).keyword());
    }

    private static void convertPlain(FunctionCall call, String name) {
        switch (name) {
            case "IFNULL" -> rename(call, "coalesce");
            case "INSTR" -> rename(call, "strpos");
            case "GROUP_CONCAT" -> convertGroupConcat(call);
            case "SUBSTR", "SUBSTRING" -> checkSubstring(call);
            case "CAST" -> convertCast(call);
            case "MIN", "MAX" -> {
                if (call.count() > 1) {
                    call.check(name + " of several values; least and greatest skip nulls, SQLite gives null for them");
                }
            }
            default -> {}
        }
    }

    private static void rename(FunctionCall call, String name) {
        SqlStatement statement = call.statement();
        statement.set(call.index(), statement.get(call.index()).withText(name));
    }

    private static void convertGroupConcat(FunctionCall call) {
        SqlStatement statement = call.statement();
        boolean distinct = call.count() == 1 && call.token(0).isWord("DISTINCT");
        boolean ordered = call.arguments().stream().anyMatch(text -> text.matches("(?is).*\\border\\s+by\\b.*"));
        if (call.hasComment() || ordered || call.count() < 1 || call.count() > 2) {
            call.check("group_concat(); write string_agg(x::text, ',')");
            return;
        }
        String separator = call.count() == 2 ? call.argument(1) : "','";
        if (distinct) {
            int start = statement.after(call.starts().get(0));
            String value = statement.text(start, call.close());
            boolean simple = statement.after(start) == call.close();
            call.replace("string_agg(distinct " + (simple ? value : "(" + value + ")") + "::text, " + separator + ")");
        } else {
            call.replace("string_agg(" + call.cast(0, "text") + ", " + separator + ")");
        }
    }

    private static void checkSubstring(FunctionCall call) {
        if (call.count() > 1
                && (call.argument(1).startsWith("-") || call.argument(1).equals("0"))) {
            call.check("substr() from " + call.argument(1) + ", which counts from the end in SQLite; write right(...)");
        }
    }

    /** SQLite cuts off what is behind the decimal point, PostgreSQL rounds; its {@code real} has six digits only. */
    private static void convertCast(FunctionCall call) {
        SqlStatement statement = call.statement();
        int type = statement.before(call.close());
        if (!statement.get(statement.before(type)).isWord("AS")) {
            return;
        }
        switch (statement.get(type).keyword()) {
            case "INTEGER", "INT" -> convertIntegerCast(call, type);
            case "REAL", "FLOAT", "DOUBLE" ->
                statement.set(type, statement.get(type).converted("double precision"));
            case "BLOB" -> call.check("cast to blob; write convert_to(..., 'UTF8')");
            default -> {}
        }
    }

    private static void convertIntegerCast(FunctionCall call, int type) {
        SqlStatement statement = call.statement();
        int end = statement.before(type);
        String value = statement.text(call.starts().get(0), end);
        if (value.startsWith("(extract(epoch from") && !call.hasComment()) {
            call.replace("trunc(" + value + ")::bigint");
        } else {
            call.check("cast to integer, which cuts off in SQLite and rounds in PostgreSQL; write trunc(...)::bigint");
        }
    }
}
