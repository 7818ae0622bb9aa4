package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import herberge.cli.live.model.LiveModel;
import herberge.cli.live.screen.Size;
import herberge.cli.live.view.DialogBox;
import herberge.cli.live.view.Hints;
import herberge.cli.live.view.Screen;
import herberge.cli.text.Texts;
import java.util.Optional;

/** Finds what a click means besides a place in the chart: a key of the hints, or a line of a list. */
final class Clicks {

    private Clicks() {}

    /** Returns the key of the hint under the click; empty if there is none. */
    static Optional<Key> hint(LiveModel model, Texts texts, Size size, Key click) {
        Dialog dialog = model.dialog();
        Optional<String> name = Optional.empty();
        if (dialog != null) {
            DialogBox box = DialogBox.of(dialog, size);
            if (click.row() == box.footerRow()) {
                name = Hints.keyAt(dialog.footer(), click.column() - box.textColumn());
            }
        } else if (click.row() == size.rows() - 1) {
            name = Hints.keyAt(Screen.hints(model, texts), click.column() - 1);
        }
        return name.map(Key::of);
    }

    /** Returns the index of the line of the open list under the click; -1 if there is none. */
    static int line(LiveModel model, Size size, Key click) {
        Dialog dialog = model.dialog();
        return dialog == null ? -1 : DialogBox.of(dialog, size).lineAt(click.row(), click.column());
    }
}
