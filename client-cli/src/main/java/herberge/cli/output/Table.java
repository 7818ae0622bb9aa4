package herberge.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Formats aligned tables. Values are never wrapped; if the screen is too narrow, the widest columns are cut. */
public final class Table {

    private static final String GAP = "  ";
    private static final int MIN_WIDTH = 6;

    private Table() {}

    /** Returns the lines of the table, headings first, each at most {@code width} columns wide. */
    public static <T> List<String> lines(List<T> items, List<Column<T>> columns, int width, Style style) {
        List<List<String>> cells = new ArrayList<>();
        for (T item : items) {
            cells.add(columns.stream()
                    .map(column -> DisplayWidth.oneLine(column.of(item)))
                    .toList());
        }
        int[] widths = widths(cells, columns, width);
        List<String> lines = new ArrayList<>();
        List<String> headings = columns.stream().map(Column::heading).toList();
        lines.add(style.bold(line(headings, columns, widths)));
        cells.forEach(row -> lines.add(line(row, columns, widths)));
        return lines;
    }

    /** Returns the lines of the table, headings first, with tabs between the whole values. */
    public static <T> List<String> tabSeparated(List<T> items, List<Column<T>> columns) {
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::heading).collect(Collectors.joining("\t")));
        items.forEach(item -> lines.add(columns.stream()
                .map(column -> DisplayWidth.oneLine(column.of(item)))
                .collect(Collectors.joining("\t"))));
        return lines;
    }

    private static <T> int[] widths(List<List<String>> cells, List<Column<T>> columns, int width) {
        int[] widths = IntStream.range(0, columns.size())
                .map(i -> cells.stream()
                        .mapToInt(row -> DisplayWidth.of(row.get(i)))
                        .reduce(DisplayWidth.of(columns.get(i).heading()), Math::max))
                .toArray();
        long excess = (long) IntStream.of(widths).sum() + (long) GAP.length() * (columns.size() - 1) - width;
        for (; excess > 0; excess--) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> columns.get(i).cuttable()) // a cut number would be a wrong number
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(-1);
            if (widest < 0 || widths[widest] <= MIN_WIDTH) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static <T> String line(List<String> cells, List<Column<T>> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = DisplayWidth.cut(cells.get(i), widths[i]);
            line.append(i == 0 ? "" : GAP)
                    .append(
                            columns.get(i).number()
                                    ? DisplayWidth.padLeft(cell, widths[i])
                                    : DisplayWidth.padRight(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }
}
