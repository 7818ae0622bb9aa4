package herberge.cli.live;

import herberge.cli.live.model.Dialog;
import org.jspecify.annotations.Nullable;

/** What the keys mean at the moment. The topmost mode takes all keys; the lowest is the chart itself. */
interface Mode {

    void press(Key key);

    /** Called when a line of the box was clicked. */
    default void pick(int line) {}

    /** Takes a line that was typed in the line mode. */
    default void enter(String line) {}

    /** What can be typed in the line mode, in the user's language; empty for the chart itself. */
    default String hint() {
        return "";
    }

    /** Whether the mode waits for an answer. In the line mode one that does not ends by itself. */
    default boolean asks() {
        return true;
    }

    /** The box that the mode shows; null if it shows none. */
    @Nullable
    Dialog dialog();
}
