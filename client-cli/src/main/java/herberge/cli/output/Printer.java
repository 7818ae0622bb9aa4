package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Writes results to standard output in the format asked for. */
public final class Printer {

    private final Terminal terminal;
    private final Format format;
    private final Style style;

    public Printer(Terminal terminal, Format format, Style style) {
        this.terminal = terminal;
        this.format = format;
        this.style = style;
    }

    public Format format() {
        return format;
    }

    public Style style() {
        return style;
    }

    /** A list from all its pages; {@code nothing} is what a table says when it is empty. */
    public <T> void list(List<JsonNode> items, Listing<T> listing, String nothing) {
        if (format == Format.JSON) {
            JsonNode all = Json.object().set("items", Json.array().addAll(items));
            json(Json.write(all));
            return;
        }
        rows(items.stream().map(listing.reader()).toList(), listing, nothing);
    }

    /** Rows in table or CSV; their JSON is the server's own, see {@link #json}. */
    public <T> void rows(List<T> rows, Listing<T> listing, String nothing) {
        if (format == Format.CSV) {
            csv(rows, listing.csv());
        } else if (rows.isEmpty()) {
            line(nothing);
        } else {
            table(rows, listing.table());
        }
    }

    /** What a write left behind: one sentence for eyes, the entity for everything else. */
    public <T> void entity(ServerResponse answer, Listing<T> listing, Function<T, String> sentence) {
        if (format == Format.JSON) {
            json(answer.body());
            return;
        }
        T entity = listing.reader().apply(answer.json());
        if (format == Format.CSV) {
            csv(List.of(entity), listing.csv());
        } else {
            line(sentence.apply(entity));
        }
    }

    public <T> void table(List<T> rows, List<Column<T>> columns) {
        Table.lines(rows, columns, terminal.width(), style).forEach(this::line);
    }

    /** The server's JSON, as it came. */
    public void json(String body) {
        String whole = body.stripTrailing();
        raw(terminal.interactive() ? DisplayWidth.escaped(whole) : whole);
    }

    /** Lines for eyes: only the marks of {@link Style} may steer the screen. */
    public void line(String text) {
        raw(style.printable(text));
    }

    private void raw(String text) {
        out().print(text + "\n"); // the same line end on every system: scripts compare
    }

    /** A heading, a title, something to be seen first. */
    public void title(String text) {
        line(style.bold(text));
    }

    public <T> void csv(List<T> rows, List<Column<T>> columns) {
        csv(Csv.write(rows, columns));
    }

    /** The heading of rows that come one by one; see {@link #csvRow}. */
    public <T> void csvHeader(List<Column<T>> columns) {
        csv(Csv.header(columns));
    }

    public <T> void csvRow(T row, List<Column<T>> columns) {
        csv(Csv.row(row, columns));
    }

    /** A file gets every character that there is, a screen only those that do not steer it. */
    private void csv(String rows) {
        out().print(terminal.interactive() ? DisplayWidth.printable(rows) : rows);
    }

    /** Passes on at once what has been printed; false when nobody takes it any more. */
    public boolean flushed() {
        return !out().checkError();
    }

    private PrintStream out() {
        return terminal.out();
    }
}
