package herberge.cli.live.screen;

/**
 * One column of one row.
 *
 * @param glyph the character with its combining marks; empty for the right half of a wide character
 */
record Cell(String glyph, Ink ink) {

    static final Cell BLANK = new Cell(" ", Ink.NORMAL);

    boolean isRightHalf() {
        return glyph.isEmpty();
    }

    /** Whether every terminal moves its cursor by one column for it. */
    boolean isPlain() {
        return glyph.length() == 1 && glyph.charAt(0) < 0x300;
    }
}
