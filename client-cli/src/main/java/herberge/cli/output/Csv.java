package herberge.cli.output;

import java.text.DecimalFormatSymbols;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes CSV as in RFC 4180: a header, CR LF, quotes where needed. For Excel it begins with a byte order mark, without
 * which Excel reads UTF-8 as another encoding, and has the separator of lists that Excel expects in the user's locale. A text that a spreadsheet would evaluate as a
 * formula is prefixed with an apostrophe, so that a guest's name is never executed. Spreadsheets skip blanks before a
 * formula and accept the full-width forms of its first character, so both count here.
 */
public final class Csv {

    static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@";
    /** Spreadsheets split or trim at these characters. */
    private static final String STARTS_CELL = "\t\r\n";

    /** Separated by commas, without a byte order mark. */
    public static final Csv RFC_4180 = new Csv(",", "");

    private final String separator;
    private final String mark;

    private Csv(String separator, String mark) {
        this.separator = separator;
        this.mark = mark;
    }

    /**
     * CSV for Excel on a machine with this environment: separated by semicolons where the locale of {@code LC_ALL}, {@code
     * LC_NUMERIC} or {@code LANG} writes decimal commas.
     */
    public static Csv forExcel(Map<String, String> env) {
        String locale = Stream.of("LC_ALL", "LC_NUMERIC", "LANG")
                .map(name -> env.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("C");
        Locale numbers = Locale.forLanguageTag(locale.replaceFirst("[.@].*", "").replace('_', '-'));
        char decimal = DecimalFormatSymbols.getInstance(numbers).getDecimalSeparator();
        return new Csv(decimal == ',' ? ";" : ",", "\uFEFF");
    }

    public <T> String write(List<T> items, List<Column<T>> columns) {
        StringBuilder csv = new StringBuilder(header(columns));
        items.forEach(item -> csv.append(row(item, columns)));
        return csv.toString();
    }

    /** The header line, for rows that are written one by one. */
    public <T> String header(List<Column<T>> columns) {
        return columns.stream()
                .map(column -> quote(column.heading()))
                .collect(Collectors.joining(separator, mark, END));
    }

    public <T> String row(T item, List<Column<T>> columns) {
        return columns.stream().map(column -> cell(column, item)).collect(Collectors.joining(separator, "", END));
    }

    private <T> String cell(Column<T> column, T item) {
        String value = column.of(item);
        return quote(column.number() ? value : escapeFormula(value));
    }

    /** Returns the text that {@link #write} wrote like this: without the apostrophe before a formula. */
    public static String unescapeFormula(String written) {
        return written.startsWith("'") && startsFormula(written.substring(1)) ? written.substring(1) : written;
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

    private String quote(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == '\r' || c == '\n') && !text.contains(separator);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
