package herberge.cli.live.screen;

import herberge.cli.output.DisplayWidth;
import java.util.Arrays;
import java.util.PrimitiveIterator;

/**
 * A screen to draw on. Texts are cleaned of everything that controls a terminal and clipped at the right edge, so that
 * data can neither break a row nor shift a column.
 */
public final class Canvas {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LONGEST_GLYPH = 8;

    private final Size size;
    private final Cell[][] cells;
    private int cursorRow;
    private int cursorColumn;

    public Canvas(Size size) {
        this.size = size;
        this.cells = new Cell[size.rows()][size.columns()];
        for (Cell[] row : cells) {
            Arrays.fill(row, Cell.BLANK);
        }
    }

    public Size size() {
        return size;
    }

    /** Writes the text from that column on, as far as the row reaches. */
    public void put(int row, int column, String text, Ink ink) {
        put(row, column, size.columns() - column, text, ink);
    }

    /** Writes the text from that column on, into at most that many columns. */
    public void put(int row, int column, int width, String text, Ink ink) {
        if (row < 0 || row >= size.rows() || width <= 0) {
            return;
        }
        int end = Math.min(size.columns(), column + width);
        int at = column;
        int last = -1;
        boolean joined = false;
        PrimitiveIterator.OfInt points = DisplayWidth.oneLine(text).codePoints().iterator();
        while (points.hasNext()) {
            int point = points.nextInt();
            String glyph = Character.toString(point);
            int columns = DisplayWidth.of(glyph);
            // terminals disagree about the width of joined emoji: only the first of them is drawn
            boolean dropped = joined || point == ZERO_WIDTH_JOINER || isVariation(point);
            joined = point == ZERO_WIDTH_JOINER;
            if (!dropped && columns == 0) {
                combine(row, last, glyph);
            } else if (!dropped && at + columns > end) {
                return;
            } else if (!dropped) {
                set(row, at, columns, glyph, ink);
                last = at;
                at += columns;
            }
        }
    }

    /** Writes the text cut or padded to exactly that many columns. */
    public void fill(int row, int column, int width, String text, Ink ink) {
        String clean = DisplayWidth.cut(DisplayWidth.oneLine(text), width);
        put(row, column, width, " ".repeat(Math.max(0, width)), ink);
        put(row, column, width, clean, ink);
    }

    /** Changes the ink of these columns and leaves what is written there. */
    public void recolour(int row, int column, int width, Ink ink) {
        for (int at = Math.max(0, column); row < size.rows() && at < Math.min(size.columns(), column + width); at++) {
            cells[row][at] = new Cell(cells[row][at].glyph(), ink);
        }
    }

    /** Sets the cell on which the cursor stands. */
    public void cursor(int row, int column) {
        cursorRow = Math.max(0, Math.min(size.rows() - 1, row));
        cursorColumn = Math.max(0, Math.min(size.columns() - 1, column));
    }

    public Frame frame() {
        return new Frame(size, cells, cursorRow, cursorColumn);
    }

    private static boolean isVariation(int point) {
        return point >= 0xFE00 && point <= 0xFE0F;
    }

    private void combine(int row, int column, String mark) {
        if (column >= 0 && cells[row][column].glyph().length() < LONGEST_GLYPH) {
            Cell cell = cells[row][column];
            cells[row][column] = new Cell(cell.glyph() + mark, cell.ink());
        }
    }

    private void set(int row, int column, int columns, String glyph, Ink ink) {
        if (column < 0) {
            return;
        }
        clearHalves(row, column, columns);
        cells[row][column] = new Cell(glyph, ink);
        for (int half = 1; half < columns; half++) {
            cells[row][column + half] = new Cell("", ink);
        }
    }

    /** Blanks the halves that remain of wide characters that are about to be overwritten in part. */
    private void clearHalves(int row, int column, int columns) {
        if (cells[row][column].isRightHalf() && column > 0) {
            cells[row][column - 1] = new Cell(" ", cells[row][column - 1].ink());
        }
        int after = column + columns;
        if (after < size.columns() && cells[row][after].isRightHalf()) {
            cells[row][after] = new Cell(" ", cells[row][after].ink());
        }
    }
}
