package herberge.bootstrap.doctor;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the checks of the database compare it with.
 *
 * @param role the role with which the server works
 * @param poolMax how many connections the pool of one server may open
 * @param tuned settings of PostgreSQL for this machine by name; empty if the database runs on another one
 * @param indexes the statements that create the indexes, by name
 */
record Expected(String role, int poolMax, LocalDate today, Map<String, String> tuned, Map<String, String> indexes) {

    /** Replaces the names in angle brackets by values in SQL. */
    String fill(String sql) {
        return sql.replace("<app>", literal(role))
                .replace("<pool>", Integer.toString(poolMax))
                .replace("<today>", "date " + literal(today.toString()))
                .replace("<tuned>", rows(tuned))
                .replace("<indexes>", rows(indexes));
    }

    private static String rows(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(text -> "(" + literal(text.getKey()) + ", " + literal(text.getValue()) + ")")
                .collect(Collectors.joining(", ", "(values ", ")"))
                .replace("(values )", "(select null::text, null::text where false)");
    }

    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
