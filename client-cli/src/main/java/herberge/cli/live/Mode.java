package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import org.jspecify.annotations.Nullable;

/** What the keys mean at the moment. The topmost mode takes all keys; the lowest is the chart itself. */
interface Mode {

    void press(Key key);

    /** Called when a line of the box was clicked. */
    default void pick(int line) {}

    /** The box that the mode shows; null if it shows none. */
    @Nullable
    Dialog dialog();
}
