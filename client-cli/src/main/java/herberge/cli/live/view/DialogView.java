package herberge.cli.live.view;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.screen.Canvas;
import herberge.cli.live.screen.Ink;
import herberge.cli.live.screen.Size;
import herberge.cli.output.DisplayWidth;

/** Draws a dialog as a box in the middle of the screen, as large as its lines need and the screen allows. */
final class DialogView {

    private static final int FRAME = 4;
    private static final int WIDEST = 96;

    private final Dialog dialog;
    private final Canvas canvas;
    private final Size size;

    DialogView(Dialog dialog, Canvas canvas) {
        this.dialog = dialog;
        this.canvas = canvas;
        this.size = canvas.size();
    }

    void draw() {
        int extra = dialog.input() == null ? 3 : 4;
        int visible = Math.max(0, Math.min(dialog.lines().size(), size.rows() - extra - 1));
        int inner = Math.max(1, Math.min(innerWidth(), Math.min(WIDEST, size.columns() - FRAME)));
        int left = Math.max(0, (size.columns() - inner - FRAME) / 2);
        int row = Math.max(0, (size.rows() - visible - extra) / 3);
        edge(row++, left, inner, "┏", "┓", dialog.title());
        Dialog.Input input = dialog.input();
        if (input != null) {
            drawInput(row++, left, inner, input);
        }
        int start = Math.max(0, Math.min(dialog.lines().size() - visible, dialog.selected() - visible / 2));
        for (int i = 0; i < visible; i++) {
            boolean chosen = start + i == dialog.selected();
            side(row, left, inner);
            canvas.fill(row, left + 2, inner, dialog.lines().get(start + i), chosen ? Ink.SELECTED : Ink.NORMAL);
            if (chosen && input == null) {
                canvas.cursor(row, left + 2);
            }
            row++;
        }
        side(row, left, inner);
        canvas.fill(row, left + 2, inner, dialog.footer(), Ink.DIM);
        if (input == null && dialog.selected() < 0) {
            canvas.cursor(row, left + 2);
        }
        edge(row + 1, left, inner, "┗", "┛", "");
    }

    private int innerWidth() {
        Dialog.Input input = dialog.input();
        int typed = input == null ? 0 : DisplayWidth.of(input.label()) + DisplayWidth.of(input.text()) + 3;
        int widest = Math.max(typed, Math.max(DisplayWidth.of(dialog.title()) + 2, DisplayWidth.of(dialog.footer())));
        return dialog.lines().stream().mapToInt(DisplayWidth::of).reduce(Math.max(widest, 30), Math::max);
    }

    /** Shows the end of a long text, where the cursor is. */
    private void drawInput(int row, int left, int inner, Dialog.Input input) {
        side(row, left, inner);
        String label = DisplayWidth.cut(input.label(), inner / 2) + " ";
        String clean = DisplayWidth.oneLine(input.text());
        int room = Math.max(1, inner - DisplayWidth.of(label) - 1);
        while (DisplayWidth.of(clean) > room) {
            clean = clean.substring(clean.offsetByCodePoints(0, 1));
        }
        canvas.fill(row, left + 2, inner, "", Ink.NORMAL);
        canvas.put(row, left + 2, inner, label, Ink.BOLD);
        canvas.put(row, left + 2 + DisplayWidth.of(label), room, clean, Ink.NORMAL);
        canvas.cursor(row, left + 2 + DisplayWidth.of(label) + DisplayWidth.of(clean));
    }

    private void side(int row, int left, int inner) {
        canvas.put(row, left, 2, "┃ ", Ink.NORMAL);
        canvas.put(row, left + 2 + inner, 2, " ┃", Ink.NORMAL);
    }

    private void edge(int row, int left, int inner, String from, String to, String title) {
        canvas.put(row, left, inner + FRAME, from + "━".repeat(inner + 2) + to, Ink.NORMAL);
        if (!title.isEmpty()) {
            canvas.put(row, left + 2, inner, " " + DisplayWidth.cut(title, inner - 2) + " ", Ink.BOLD);
        }
    }
}
