package herberge.cli.live.screen;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A whole screen: its cells, and where the cursor stands. Frames do not change. */
public final class Frame {

    private final Size size;
    private final Cell[][] cells;
    private final int cursorRow;
    private final int cursorColumn;

    Frame(Size size, Cell[][] cells, int cursorRow, int cursorColumn) {
        this.size = size;
        this.cells = Arrays.stream(cells).map(Cell[]::clone).toArray(Cell[][]::new);
        this.cursorRow = cursorRow;
        this.cursorColumn = cursorColumn;
    }

    public Size size() {
        return size;
    }

    public int cursorRow() {
        return cursorRow;
    }

    public int cursorColumn() {
        return cursorColumn;
    }

    Cell cell(int row, int column) {
        return cells[row][column];
    }

    /** The rows as texts, without blanks at their ends. */
    public List<String> lines() {
        return rows(Cell::glyph);
    }

    /** The ink of each cell as its letter, one text per row, without blanks at the ends. */
    public List<String> inks() {
        return rows(cell -> String.valueOf(cell.ink().letter()));
    }

    private List<String> rows(java.util.function.Function<Cell, String> part) {
        return IntStream.range(0, size.rows())
                .mapToObj(row -> Arrays.stream(cells[row])
                        .map(part)
                        .collect(Collectors.joining())
                        .stripTrailing())
                .toList();
    }
}
