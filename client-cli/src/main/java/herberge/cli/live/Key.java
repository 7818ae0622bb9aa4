package herberge.cli.live;

import java.util.Set;

/**
 * A key press, a click or a turn of the mouse wheel.
 *
 * @param name the character itself, or a name such as {@code left}, {@code enter} or {@code click}
 * @param column the column of a mouse event, from 0; -1 for keys
 * @param row the row of a mouse event, from 0; -1 for keys
 */
record Key(String name, int column, int row) {

    private static final Set<String> NAMES = Set.of(
            "up",
            "down",
            "left",
            "right",
            "home",
            "end",
            "pgup",
            "pgdn",
            "enter",
            "tab",
            "esc",
            "back",
            "delete",
            "click",
            "wheel-up",
            "wheel-down",
            "other");

    static Key of(String name) {
        return new Key(name, -1, -1);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Whether it is a character to be typed into a line. */
    boolean isText() {
        return !NAMES.contains(name) && !name.startsWith("ctrl-") && !name.startsWith("shift-");
    }
}
