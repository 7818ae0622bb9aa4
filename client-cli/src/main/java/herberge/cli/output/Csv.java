package herberge.cli.output;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV as RFC 4180 has it: a header, CR LF, quotes where needed. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front, so that a guest's name never runs as one. Spreadsheets skip blanks in front of a formula and
 * take the full-width forms of its first character, so both count here.
 */
public final class Csv {

    static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@";
    /** Spreadsheets split or trim at these, whatever comes behind them. */
    private static final String STARTS_CELL = "\t\r\n";

    private Csv() {}

    public static <T> String write(List<T> items, List<Column<T>> columns) {
        StringBuilder csv = new StringBuilder(header(columns));
        items.forEach(item -> csv.append(row(item, columns)));
        return csv.toString();
    }

    /** The first line, for rows that come one by one. */
    public static <T> String header(List<Column<T>> columns) {
        return columns.stream().map(column -> quoted(column.heading())).collect(Collectors.joining(",", "", END));
    }

    public static <T> String row(T item, List<Column<T>> columns) {
        return columns.stream().map(column -> cell(column, item)).collect(Collectors.joining(",", "", END));
    }

    private static <T> String cell(Column<T> column, T item) {
        String value = column.of(item);
        return quoted(column.number() ? value : harmless(value));
    }

    private static String harmless(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty() || STARTS_CELL.indexOf(text.charAt(0)) >= 0) {
            return !text.isEmpty();
        }
        return text.codePoints()
                .dropWhile(Csv::unseen)
                .limit(1)
                .mapToObj(Character::toString)
                .anyMatch(first -> STARTS_FORMULA.contains(Normalizer.normalize(first, Normalizer.Form.NFKC)));
    }

    /** Blanks of every width, and what takes no place at all, such as a byte order mark. */
    private static boolean unseen(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.CONTROL;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
