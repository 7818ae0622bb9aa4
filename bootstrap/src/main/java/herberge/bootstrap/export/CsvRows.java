package herberge.bootstrap.export;

import herberge.bootstrap.export.ExportFormat.Rows;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV as in RFC 4180: UTF-8, a header, commas, CR LF, quotes where needed. An absent value is an empty cell, an empty
 * text is {@code ""}. A text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe, by the same rule
 * as the terminal's CSV.
 */
public final class CsvRows implements Rows {

    private static final String END = "\r\n";
    private static final String STARTS_FORMULA = "=+-@";
    /** Spreadsheets split or trim at these characters. */
    private static final String STARTS_CELL = "\t\r\n";

    private final Writer out;

    /** Writes the headings; the stream is closed with the rows. */
    public CsvRows(OutputStream out, List<String> headings) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(String.join(",", headings));
        this.out.write(END);
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(cell(values.get(i)));
        }
        out.write(END);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return quote(value instanceof String text ? escapeFormula(text) : value.toString());
    }

    private static String quote(String text) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String escapeFormula(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty() || STARTS_CELL.indexOf(text.charAt(0)) >= 0) {
            return !text.isEmpty();
        }
        return text.codePoints()
                .dropWhile(CsvRows::isInvisible)
                .limit(1)
                .mapToObj(Character::toString)
                .anyMatch(first -> STARTS_FORMULA.contains(Normalizer.normalize(first, Normalizer.Form.NFKC)));
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || Character.getType(point) == Character.CONTROL;
    }
}
