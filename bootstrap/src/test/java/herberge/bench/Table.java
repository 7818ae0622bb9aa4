package herberge.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** A Markdown table; numbers look the same on every machine. */
final class Table {

    private final List<String> lines = new ArrayList<>();

    Table(String title, String... columns) {
        lines.add("\n### " + title + "\n");
        row((Object[]) columns);
        lines.add("|" + " --- |".repeat(columns.length));
    }

    void row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        lines.add("| " + String.join(" | ", texts) + " |");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }

    static String number(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "–";
    }

    static String verdict(boolean reached) {
        return reached ? "reached" : "**missed**";
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
