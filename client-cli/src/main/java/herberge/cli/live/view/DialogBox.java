package herberge.cli.live.view;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.screen.Size;
import herberge.cli.output.DisplayWidth;

/**
 * Where a dialog is: in the middle of the screen, as large as its lines need and the screen allows.
 *
 * @param top the row of its upper edge
 * @param left the column of its left edge
 * @param inner the columns inside of its frame
 * @param firstLine the row of the first visible line
 * @param visible the number of visible lines
 * @param start the index of the first visible line
 */
public record DialogBox(int top, int left, int inner, int firstLine, int visible, int start) {

    static final int FRAME = 4;
    private static final int WIDEST = 96;

    public static DialogBox of(Dialog dialog, Size size) {
        int head = dialog.input() == null ? 1 : 2;
        int extra = head + 2;
        int visible = Math.max(0, Math.min(dialog.lines().size(), size.rows() - extra - 1));
        int inner = Math.max(1, Math.min(innerWidth(dialog), Math.min(WIDEST, size.columns() - FRAME)));
        int left = Math.max(0, (size.columns() - inner - FRAME) / 2);
        int top = Math.max(0, (size.rows() - visible - extra) / 3);
        int last = dialog.lines().size() - visible;
        boolean asks = dialog.input() != null && dialog.selected() < 0; // the question is below what it is about
        int start = asks ? last : Math.max(0, Math.min(last, dialog.selected() - visible / 2));
        return new DialogBox(top, left, inner, top + head, visible, start);
    }

    private static int innerWidth(Dialog dialog) {
        Dialog.Input input = dialog.input();
        int typed = input == null ? 0 : DisplayWidth.of(input.label()) + DisplayWidth.of(input.text()) + 3;
        int widest = Math.max(typed, Math.max(DisplayWidth.of(dialog.title()) + 2, DisplayWidth.of(dialog.footer())));
        return dialog.lines().stream().mapToInt(DisplayWidth::of).reduce(Math.max(widest, 30), Math::max);
    }

    /** The row of the keys that work here. */
    public int footerRow() {
        return firstLine + visible;
    }

    /** The first column inside of the frame. */
    public int textColumn() {
        return left + 2;
    }

    /** The index of the line that is shown there; -1 if none is. */
    public int lineAt(int row, int column) {
        boolean inside = column >= textColumn() && column < textColumn() + inner;
        return inside && row >= firstLine && row < footerRow() ? start + row - firstLine : -1;
    }
}
