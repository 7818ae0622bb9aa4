package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.text.Texts;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes results to standard output in the requested format. */
public final class Printer {

    private final Terminal terminal;
    private final OutputOptions options;
    private final JsonOutput json;
    private final Consumer<List<?>> shown;

    /** @param shown receives the rows of each table that is printed */
    public Printer(Terminal terminal, OutputOptions options, Consumer<List<?>> shown) {
        this.shown = shown;
        this.terminal = terminal;
        this.options = options;
        this.json = new JsonOutput(options.option(), options.fields());
    }

    public Format format() {
        return options.option().format();
    }

    /** Whether lists are tables of the usual columns, which people read. */
    public boolean isPlainTable() {
        return format() == Format.TABLE && options.fields().isEmpty() && options.option() != OutputOption.WIDE;
    }

    /** Whether the result is printed as the server's JSON, with everything that it contains. */
    public boolean isServersJson() {
        return options.option() == OutputOption.JSON && options.fields().isEmpty();
    }

    /** Throws if the output leaves out fields; called before something is done whose result is shown only once. */
    public void requireWhole() {
        if (options.option() == OutputOption.IDS || !options.fields().isEmpty()) {
            throw new IllegalOutputException("output.passwords");
        }
    }

    public Texts texts() {
        return options.texts();
    }

    /** The texts for tables, which are English in a pipe. */
    public Texts tableTexts() {
        return terminal.piped() ? Texts.ENGLISH : texts();
    }

    public Style style() {
        return options.style();
    }

    /** Prints a list read from the server; {@code nothing} is printed instead of an empty table. */
    public <T> void printList(List<JsonNode> items, Listing<T> listing, String nothing) {
        if (format() == Format.JSON) {
            JsonNode all = Json.object().set("items", Json.array().addAll(items));
            printJson(Json.write(all));
        } else if (options.fields().isEmpty()) {
            printRows(items.stream().map(listing.reader()).toList(), listing, nothing);
        } else {
            printRows(items, new Listing<>(item -> item, json.columns(), json.columns()), nothing);
        }
    }

    /** Prints rows as a table or CSV; for JSON see {@link #printJson}. */
    private <T> void printRows(List<T> rows, Listing<T> listing, String nothing) {
        if (format() == Format.CSV) {
            printCsv(rows, listing.csv());
        } else if (rows.isEmpty()) {
            printLine(nothing);
        } else {
            printTable(rows, listing);
        }
    }

    /** Prints the result of a write: a sentence in table format, otherwise the entity. */
    public <T> void printEntity(ServerResponse response, Listing<T> listing, Function<T, String> sentence) {
        if (format() == Format.JSON) {
            printJson(response.body());
        } else if (format() == Format.CSV || !options.fields().isEmpty()) {
            printList(List.of(response.json()), listing, "");
        } else {
            printDone(sentence.apply(listing.reader().apply(response.json())));
        }
    }

    /** Prints a sentence about a successful change, unless the user wants none. */
    public void printDone(String sentence) {
        if (!options.quiet()) {
            printLine(sentence);
        }
    }

    /** Prints the table of a listing, with all its columns if the user wants them. */
    public <T> void printTable(List<T> rows, Listing<T> listing) {
        printTable(rows, options.option() == OutputOption.WIDE ? listing.csv() : listing.table());
        shown.accept(rows);
    }

    /** Prints a table, cut to the screen; in a pipe with tabs between the whole values. */
    public <T> void printTable(List<T> rows, List<Column<T>> columns) {
        if (terminal.piped()) {
            Table.tabSeparated(rows, columns).forEach(this::raw); // the values have no control characters
        } else {
            int width = options.option() == OutputOption.WIDE ? Integer.MAX_VALUE : terminal.width();
            List<Column<T>> shown =
                    columns.stream().map(column -> column.in(texts())).toList();
            Table.lines(rows, shown, width, style()).forEach(this::printLine);
        }
    }

    /** Prints the server's JSON, unchanged in format {@code json} with all fields. */
    public void printJson(String body) {
        printWholeJson(json.write(body.stripTrailing()));
    }

    /** Prints JSON that contains a secret, which is shown only once and must not be lost to {@code --fields}. */
    public void printWholeJson(String body) {
        if (!body.isEmpty()) {
            raw(terminal.isInteractive() ? DisplayWidth.escaped(body) : body);
        }
    }

    /** Prints lines for people; only the marks of {@link Style} may control the screen. */
    public void printLine(String text) {
        raw(style().printable(text));
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
        printLine(style().bold(text));
    }

    public <T> void printCsv(List<T> rows, List<Column<T>> columns) {
        printCsv(options.csv().write(rows, columns));
    }

    /** Prints the header of rows that are printed one by one; see {@link #printCsvRow}. */
    public <T> void printCsvHeader(List<Column<T>> columns) {
        printCsv(options.csv().header(columns));
    }

    public <T> void printCsvRow(T row, List<Column<T>> columns) {
        printCsv(options.csv().row(row, columns));
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
