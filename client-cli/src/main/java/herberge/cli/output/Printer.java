package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Writes results to standard output in the requested format. */
public final class Printer {

    private final Terminal terminal;
    private final Format format;
    private final Style style;
    private final Csv csv;

    /** @param csv how rows are written in {@link Format#CSV} */
    public Printer(Terminal terminal, Format format, Style style, Csv csv) {
        this.terminal = terminal;
        this.format = format;
        this.style = style;
        this.csv = csv;
    }

    public Format format() {
        return format;
    }

    public Style style() {
        return style;
    }

    /** Prints a list read from the server; {@code nothing} is printed instead of an empty table. */
    public <T> void printList(List<JsonNode> items, Listing<T> listing, String nothing) {
        if (format == Format.JSON) {
            JsonNode all = Json.object().set("items", Json.array().addAll(items));
            printJson(Json.write(all));
            return;
        }
        printRows(items.stream().map(listing.reader()).toList(), listing, nothing);
    }

    /** Prints rows as a table or CSV; for JSON see {@link #printJson}. */
    public <T> void printRows(List<T> rows, Listing<T> listing, String nothing) {
        if (format == Format.CSV) {
            printCsv(rows, listing.csv());
        } else if (rows.isEmpty()) {
            printLine(nothing);
        } else {
            printTable(rows, listing.table());
        }
    }

    /** Prints the result of a write: a sentence in table format, otherwise the entity. */
    public <T> void printEntity(ServerResponse response, Listing<T> listing, Function<T, String> sentence) {
        if (format == Format.JSON) {
            printJson(response.body());
            return;
        }
        T entity = listing.reader().apply(response.json());
        if (format == Format.CSV) {
            printCsv(List.of(entity), listing.csv());
        } else {
            printLine(sentence.apply(entity));
        }
    }

    public <T> void printTable(List<T> rows, List<Column<T>> columns) {
        Table.lines(rows, columns, terminal.width(), style).forEach(this::printLine);
    }

    /** Prints the server's JSON unchanged. */
    public void printJson(String body) {
        String whole = body.stripTrailing();
        raw(terminal.isInteractive() ? DisplayWidth.escaped(whole) : whole);
    }

    /** Prints lines for people; only the marks of {@link Style} may control the screen. */
    public void printLine(String text) {
        raw(style.printable(text));
    }

    private void raw(String text) {
        out().print(text + "\n"); // the same line end on every system, because scripts compare
    }

    /** Prints a text of one or several lines beside its label; nothing if the text is empty. */
    public void printDetail(String label, String text, int labelWidth) {
        if (!text.isEmpty()) {
            String indented = DisplayWidth.printable(text).replace("\n", "\n" + " ".repeat(labelWidth));
            printLine(DisplayWidth.padRight(label, labelWidth) + indented);
        }
    }

    /** Prints a heading. */
    public void printTitle(String text) {
        printLine(style.bold(text));
    }

    public <T> void printCsv(List<T> rows, List<Column<T>> columns) {
        printCsv(csv.write(rows, columns));
    }

    /** Prints the header of rows that are printed one by one; see {@link #printCsvRow}. */
    public <T> void printCsvHeader(List<Column<T>> columns) {
        printCsv(csv.header(columns));
    }

    public <T> void printCsvRow(T row, List<Column<T>> columns) {
        printCsv(csv.row(row, columns));
    }

    /** Writes all characters to a file, but only those that do not control the screen to a terminal. */
    private void printCsv(String rows) {
        out().print(terminal.isInteractive() ? DisplayWidth.printable(rows) : rows);
    }

    /** Flushes the output; returns false if it cannot be written any more. */
    public boolean flush() {
        return !out().checkError();
    }

    private PrintStream out() {
        return terminal.out();
    }
}
