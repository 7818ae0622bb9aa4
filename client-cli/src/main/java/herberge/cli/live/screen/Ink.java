package herberge.cli.live.screen;

/** How a cell is drawn. Every ink has attributes that show it without colours too, or needs none. */
public enum Ink {
    NORMAL(' ', "", ""),
    DIM('d', "2", "2"),
    BOLD('b', "1", "1"),
    TITLE('t', "7", "7"),
    TODAY('T', "1;36", "1"),
    WEEKEND('w', "36", ""),
    RESERVED('r', "30;43", ""),
    CONFIRMED('c', "30;42", ""),
    CHECKED_IN('i', "97;44", ""),
    CHECKED_OUT('o', "30;47", ""),
    OVERDUE('v', "97;45", "1"),
    BLOCK('k', "97;41", ""),
    FADED('f', "2", "2"),
    SELECTED('S', "7;1", "7;1"),
    WARNING('!', "1;31", "1"),
    NOTICE('n', "1;33", "1");

    private final char letter;
    private final String colour;
    private final String plain;

    Ink(char letter, String colour, String plain) {
        this.letter = letter;
        this.colour = colour;
        this.plain = plain;
    }

    /** The letter that stands for the ink in texts of tests. */
    public char letter() {
        return letter;
    }

    /** The parameters of the escape sequence that selects the ink after a reset; empty for none. */
    String codes(boolean colours) {
        return colours ? colour : plain;
    }

    /** The ink of a stay with that status, or of a block. */
    public static Ink ofStatus(String status) {
        return switch (status) {
            case "reserved" -> RESERVED;
            case "confirmed" -> CONFIRMED;
            case "checked-in" -> CHECKED_IN;
            case "checked-out" -> CHECKED_OUT;
            case "overdue" -> OVERDUE;
            case "block" -> BLOCK;
            default -> FADED;
        };
    }
}
