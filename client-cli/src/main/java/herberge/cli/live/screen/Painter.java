package herberge.cli.live.screen;

import org.jspecify.annotations.Nullable;

/**
 * Turns frames into the escape sequences that draw them. Only cells that differ from the frame before are written. The
 * text is UTF-8 as it is, without an alternate character set.
 */
public final class Painter {

    private static final String HIDE_CURSOR = "\u001B[?25l";
    private static final String SHOW_CURSOR = "\u001B[?25h";
    private static final String RESET = "\u001B[0m";
    private static final String CLEAR = "\u001B[0m\u001B[2J";

    private final boolean colours;
    private @Nullable Frame shown;
    private Ink ink = Ink.NORMAL;

    public Painter(boolean colours) {
        this.colours = colours;
    }

    /** Makes the next frame be drawn as a whole, for instance because the terminal was used by another program. */
    public void forget() {
        shown = null;
    }

    /** Returns what to send to the terminal; empty if the frame is the one that it shows. */
    public String paint(Frame next) {
        Frame before = shown != null && shown.size().equals(next.size()) ? shown : null;
        StringBuilder out = new StringBuilder();
        if (before == null) {
            out.append(CLEAR);
            ink = Ink.NORMAL;
        }
        for (int row = 0; row < next.size().rows(); row++) {
            paintRow(out, before, next, row);
        }
        shown = next;
        if (out.isEmpty() && before != null && isCursorWhereItWas(before, next)) {
            return "";
        }
        if (ink != Ink.NORMAL) {
            out.append(RESET);
            ink = Ink.NORMAL;
        }
        return HIDE_CURSOR + out + move(next.cursorRow(), next.cursorColumn()) + SHOW_CURSOR;
    }

    private static boolean isCursorWhereItWas(Frame before, Frame next) {
        return before.cursorRow() == next.cursorRow() && before.cursorColumn() == next.cursorColumn();
    }

    private void paintRow(StringBuilder out, @Nullable Frame before, Frame next, int row) {
        int cursor = -1;
        for (int column = 0; column < next.size().columns(); column++) {
            Cell cell = next.cell(row, column);
            Cell old = before == null ? Cell.BLANK : before.cell(row, column);
            if (cell.isRightHalf() || (cell.equals(old) && !isHalved(before, next, row, column))) {
                continue;
            }
            if (cursor != column) {
                out.append(move(row, column));
            }
            select(out, cell.ink());
            out.append(cell.glyph());
            // after any other character the terminal's own column is not relied on
            cursor = cell.isPlain() ? column + 1 : -1;
        }
    }

    /** Whether the right half of a wide character stood or stands beside the cell and differs now. */
    private static boolean isHalved(@Nullable Frame before, Frame next, int row, int column) {
        int right = column + 1;
        return before != null
                && right < next.size().columns()
                && before.cell(row, right).isRightHalf()
                        != next.cell(row, right).isRightHalf();
    }

    private void select(StringBuilder out, Ink wanted) {
        if (wanted.codes(colours).equals(ink.codes(colours))) {
            return;
        }
        String codes = wanted.codes(colours);
        out.append("\u001B[0").append(codes.isEmpty() ? "" : ";" + codes).append('m');
        ink = wanted;
    }

    private static String move(int row, int column) {
        return "\u001B[" + (row + 1) + ";" + (column + 1) + "H";
    }
}
