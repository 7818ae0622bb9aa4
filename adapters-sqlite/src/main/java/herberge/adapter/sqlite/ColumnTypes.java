package herberge.adapter.sqlite;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of PostgreSQL for declared types of SQLite. SQLite ignores lengths, so text has none here. */
final class ColumnTypes {

    static final String NUMERIC = "numeric";
    static final String DOUBLE = "double precision";

    private static final Set<String> MONEY = Set.of(
            "preis",
            "price",
            "betrag",
            "amount",
            "summe",
            "total",
            "kosten",
            "cost",
            "rabatt",
            "discount",
            "gebuehr",
            "gebühr",
            "reinigung",
            "guthaben",
            "credit",
            "steuer",
            "tax",
            "mwst",
            "saldo",
            "balance",
            "value");

    private static final Set<String> REALS = Set.of("REAL", "FLOAT", "DOUBLE");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("INTEGER", "bigint"),
            Map.entry("INT", "bigint"),
            Map.entry("INT2", "bigint"),
            Map.entry("INT8", "bigint"),
            Map.entry("TINYINT", "bigint"),
            Map.entry("SMALLINT", "bigint"),
            Map.entry("MEDIUMINT", "bigint"),
            Map.entry("UNSIGNED BIG INT", "bigint"),
            Map.entry("CLOB", "text"),
            Map.entry("CHAR", "text"),
            Map.entry("CHARACTER", "text"),
            Map.entry("NCHAR", "text"),
            Map.entry("VARCHAR", "text"),
            Map.entry("NVARCHAR", "text"),
            Map.entry("VARYING CHARACTER", "text"),
            Map.entry("NATIVE CHARACTER", "text"),
            Map.entry("BLOB", "bytea"),
            Map.entry("DATETIME", "timestamptz"),
            Map.entry("TIMESTAMP", "timestamptz"),
            Map.entry("BOOL", "boolean"));

    private static final Set<String> SAME = Set.of(
            "bigint",
            "text",
            "bytea",
            "timestamptz",
            "boolean",
            "date",
            "time",
            NUMERIC,
            "decimal",
            DOUBLE,
            "json",
            "uuid");

    private ColumnTypes() {}

    static boolean isReal(String declared) {
        return REALS.contains(declared);
    }

    /** The type for a declared type in upper case, without its length; null if there is none that is certain. */
    static @Nullable String toPostgres(String declared, String column) {
        if (isReal(declared)) {
            return MONEY.stream().anyMatch(column::contains) ? NUMERIC : DOUBLE;
        }
        return Stream.of(declared)
                .map(type -> TYPES.getOrDefault(type, type.toLowerCase(Locale.ROOT)))
                .filter(SAME::contains)
                .findFirst()
                .orElse(null);
    }
}
