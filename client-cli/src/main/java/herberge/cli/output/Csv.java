package herberge.cli.output;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes CSV as in RFC 4180: a header, CR LF, quotes where needed. A text that a spreadsheet would evaluate as a
 * formula is prefixed with an apostrophe, so that a guest's name is never executed. Spreadsheets skip blanks before a
 * formula and accept the full-width forms of its first character, so both count here.
 */
public final class Csv {

    static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@";
    /** Spreadsheets split or trim at these characters. */
    private static final String STARTS_CELL = "\t\r\n";

    private Csv() {}

    public static <T> String write(List<T> items, List<Column<T>> columns) {
        StringBuilder csv = new StringBuilder(header(columns));
        items.forEach(item -> csv.append(row(item, columns)));
        return csv.toString();
    }

    /** The header line, for rows that are written one by one. */
    public static <T> String header(List<Column<T>> columns) {
        return columns.stream().map(column -> quote(column.heading())).collect(Collectors.joining(",", "", END));
    }

    public static <T> String row(T item, List<Column<T>> columns) {
        return columns.stream().map(column -> cell(column, item)).collect(Collectors.joining(",", "", END));
    }

    private static <T> String cell(Column<T> column, T item) {
        String value = column.of(item);
        return quote(column.number() ? value : escapeFormula(value));
    }

    private static String escapeFormula(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty() || STARTS_CELL.indexOf(text.charAt(0)) >= 0) {
            return !text.isEmpty();
        }
        return text.codePoints()
                .dropWhile(Csv::isInvisible)
                .limit(1)
                .mapToObj(Character::toString)
                .anyMatch(first -> STARTS_FORMULA.contains(Normalizer.normalize(first, Normalizer.Form.NFKC)));
    }

    /** Whether the character is a blank of any width or invisible, such as a byte order mark. */
    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.CONTROL;
    }

    private static String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
