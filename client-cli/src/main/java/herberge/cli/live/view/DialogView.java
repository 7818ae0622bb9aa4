package herberge.cli.live.view;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.screen.Canvas;
import herberge.cli.live.screen.Ink;
import herberge.cli.output.DisplayWidth;

/** Draws a dialog as a box. */
final class DialogView {

    private final Dialog dialog;
    private final Canvas canvas;
    private final DialogBox box;

    DialogView(Dialog dialog, Canvas canvas) {
        this.dialog = dialog;
        this.canvas = canvas;
        this.box = DialogBox.of(dialog, canvas.size());
    }

    void draw() {
        edge(box.top(), "┏", "┓", dialog.title());
        Dialog.Input input = dialog.input();
        if (input != null) {
            drawInput(box.top() + 1, input);
        }
        for (int i = 0; i < box.visible(); i++) {
            drawLine(box.firstLine() + i, box.start() + i);
        }
        int footer = box.footerRow();
        side(footer);
        canvas.fill(footer, box.textColumn(), box.inner(), dialog.footer(), Ink.DIM);
        if (input == null && dialog.selected() < 0) {
            canvas.cursor(footer, box.textColumn());
        }
        edge(footer + 1, "┗", "┛", "");
    }

    private void drawLine(int row, int line) {
        boolean chosen = line == dialog.selected();
        side(row);
        Ink ink = chosen ? Ink.SELECTED : Ink.NORMAL;
        canvas.fill(row, box.textColumn(), box.inner(), dialog.lines().get(line), ink);
        if (chosen && dialog.input() == null) {
            canvas.cursor(row, box.textColumn());
        }
    }

    /** Shows the end of a long text, where the cursor is. */
    private void drawInput(int row, Dialog.Input input) {
        side(row);
        String label = DisplayWidth.cut(input.label(), box.inner() / 2) + " ";
        String clean = DisplayWidth.oneLine(input.text());
        int room = Math.max(1, box.inner() - DisplayWidth.of(label) - 1);
        while (DisplayWidth.of(clean) > room) {
            clean = clean.substring(clean.offsetByCodePoints(0, 1));
        }
        int column = box.textColumn();
        canvas.fill(row, column, box.inner(), "", Ink.NORMAL);
        canvas.put(row, column, box.inner(), label, Ink.BOLD);
        canvas.put(row, column + DisplayWidth.of(label), room, clean, Ink.NORMAL);
        canvas.cursor(row, column + DisplayWidth.of(label) + DisplayWidth.of(clean));
    }

    private void side(int row) {
        canvas.put(row, box.left(), 2, "┃ ", Ink.NORMAL);
        canvas.put(row, box.textColumn() + box.inner(), 2, " ┃", Ink.NORMAL);
    }

    private void edge(int row, String from, String to, String title) {
        int inner = box.inner();
        canvas.put(row, box.left(), inner + DialogBox.FRAME, from + "━".repeat(inner + 2) + to, Ink.NORMAL);
        if (!title.isEmpty()) {
            canvas.put(row, box.textColumn(), inner, " " + DisplayWidth.cut(title, inner - 2) + " ", Ink.BOLD);
        }
    }
}
