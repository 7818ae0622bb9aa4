package herberge.adapter.sqlite;

import herberge.adapter.sqlite.SqlToken.Kind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts functions of date and time. They return text in SQLite, in UTC, and so do their counterparts here, because
 * columns of text stay text; only what is compared with or assigned to a column of type timestamptz becomes one.
 */
final class TimeConversion {

    private static final String NOW = "current_timestamp at time zone 'utc'";

    private static final Map<String, String> FORMATS = Map.of(
            "DATETIME", "YYYY-MM-DD HH24:MI:SS",
            "DATE", "YYYY-MM-DD",
            "TIME", "HH24:MI:SS");

    private static final Map<Character, String> FIELDS = Map.of(
            'Y',
            "YYYY",
            'm',
            "MM",
            'd',
            "DD",
            'H',
            "HH24",
            'M',
            "MI",
            'S',
            "SS",
            'j',
            "DDD",
            'F',
            "YYYY-MM-DD",
            'T',
            "HH24:MI:SS");

    private final KnownColumns columns;

    TimeConversion(KnownColumns columns) {
        this.columns = columns;
    }

    /** Converts CURRENT_TIMESTAMP, CURRENT_DATE and CURRENT_TIME. */
    void convertKeyword(SqlStatement statement, int index) {
        String function = switch (statement.get(index).keyword()) {
            case "CURRENT_TIMESTAMP" -> "DATETIME";
            case "CURRENT_DATE" -> "DATE";
            case "CURRENT_TIME" -> "TIME";
            default -> null;
        };
        if (function == null || statement.hasWords(statement.after(index), "AT", "TIME", "ZONE")) {
            return;
        }
        boolean typed = function.equals("DATETIME") && isForTimestamp(statement, index);
        statement.replace(index, index + 1, typed ? "current_timestamp" : toText(NOW, FORMATS.get(function)));
    }

    void convertCall(FunctionCall call) {
        boolean withFormat = call.name().equals("STRFTIME");
        String format = FORMATS.get(call.name());
        if (withFormat) {
            format = call.count() > 0 && call.isString(0) ? toPostgresFormat(call.string(0)) : null;
        }
        int value = withFormat ? 1 : 0;
        String moment = call.hasComment() ? null : moment(call, value);
        boolean numeric = call.name().equals("JULIANDAY");
        if (moment == null || (format == null && !numeric)) {
            call.check(call.name().toLowerCase(Locale.ROOT) + "() with arguments that have no certain counterpart");
        } else if (numeric) {
            call.replace("(extract(epoch from " + moment + ") / 86400.0 + 2440587.5)");
        } else if (moment.equals(NOW)
                && call.name().equals("DATETIME")
                && isForTimestamp(call.statement(), call.index())) {
            call.replace("current_timestamp");
        } else {
            call.replace(toText(moment, format));
        }
    }

    private static String toText(String moment, @Nullable String format) {
        return "to_char(" + moment + ", '" + format + "')";
    }

    /** Whether the token before is an operator after a column whose type is timestamptz. */
    private boolean isForTimestamp(SqlStatement statement, int index) {
        int operator = statement.before(index);
        SqlToken column = statement.get(statement.before(operator));
        return statement.get(operator).kind() == Kind.OPERATOR
                && !statement.get(operator).isOperator("(")
                && column.isName()
                && columns.isOfType(column.name(), "timestamptz");
    }

    /** An expression of type timestamp; null if one of the arguments cannot be converted. */
    private @Nullable String moment(FunctionCall call, int value) {
        String moment = call.count() <= value ? NOW : source(call, value);
        boolean firstOfMonth = false;
        for (int i = value + 1; i < call.count() && moment != null; i++) {
            String modifier = call.isString(i) ? call.string(i).strip() : "";
            boolean start = modifier.matches("start of (day|month|year)");
            boolean shift = modifier.matches("[+-]?[0-9]+ (second|minute|hour|day)s?")
                    || (firstOfMonth && modifier.matches("[+-]?[0-9]+ (month|year)s?"));
            if (start) {
                moment = "date_trunc('" + modifier.substring("start of ".length()) + "', " + moment + ")";
                firstOfMonth = firstOfMonth || !modifier.endsWith("day");
            } else if (shift) {
                moment = moment + " + interval '" + modifier + "'";
                // the 31st plus a month is another day in PostgreSQL
                firstOfMonth = firstOfMonth && modifier.matches(".*(month|year)s?");
            } else {
                moment = null;
            }
        }
        return moment;
    }

    private @Nullable String source(FunctionCall call, int value) {
        if (call.isString(value) && call.string(value).equalsIgnoreCase("now")) {
            return NOW;
        }
        if (call.token(value).kind() == Kind.NUMBER) {
            return null;
        }
        boolean timestamptz = call.token(value).isName() && columns.isOfType(lastName(call, value), "timestamptz");
        return timestamptz ? call.argument(value) + " at time zone 'utc'" : call.cast(value, "timestamp");
    }

    private static @Nullable String lastName(FunctionCall call, int value) {
        String argument = call.argument(value);
        String name = argument.substring(argument.lastIndexOf('.') + 1);
        return name.matches("\\w+") ? name.toLowerCase(Locale.ROOT) : null;
    }

    /** The format of {@code to_char}; null if a field has no counterpart. */
    private static @Nullable String toPostgresFormat(String format) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '%') {
                i++;
                String field = i < format.length() ? FIELDS.get(format.charAt(i)) : null;
                if (field == null) {
                    return null;
                }
                result.append(field);
            } else if (c == '"' || c == '\\' || c == '\'') {
                return null;
            } else {
                result.append(Character.isLetterOrDigit(c) ? "\"" + c + "\"" : String.valueOf(c));
            }
        }
        return result.toString();
    }
}
