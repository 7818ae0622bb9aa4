package herberge.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PrimitiveIterator;

/** Measures the columns that a text takes on a terminal, and cuts and pads texts by columns. */
public final class DisplayWidth {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    /** The ranges of code points that take two columns, in ascending order: East Asian wide forms and emoji. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x23E9, 0x23EC},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x26A1, 0x26A1},
        {0x26BD, 0x26BE},
        {0x2705, 0x2705},
        {0x270A, 0x270B},
        {0x2728, 0x2728},
        {0x274C, 0x274C},
        {0x2753, 0x2755},
        {0x2795, 0x2797},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2E80, 0x303E},
        {0x3041, 0x33FF},
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xA000, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F004, 0x1F004},
        {0x1F0CF, 0x1F0CF},
        {0x1F18E, 0x1F18E},
        {0x1F191, 0x1F19A},
        {0x1F200, 0x1F320},
        {0x1F32D, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F7E0, 0x1F7EB},
        {0x1F900, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD},
    };

    private DisplayWidth() {}

    public static int of(String text) {
        int width = 0;
        int previous = 0;
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            width += previous == ZERO_WIDTH_JOINER ? 0 : of(point);
            previous = point;
        }
        return width;
    }

    /** Cuts the text to the number of columns; an ellipsis marks the cut. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        return columns <= 0 ? "" : prefix(text, columns - 1) + "…";
    }

    /** Returns the longest beginning that fits, without an ellipsis. */
    static String prefix(String text, int columns) {
        StringBuilder fitting = new StringBuilder();
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int before = fitting.length();
            fitting.appendCodePoint(points.nextInt());
            if (of(fitting.toString()) > columns) {
                fitting.setLength(before);
                break;
            }
        }
        return fitting.toString();
    }

    /** Breaks the text into lines of at most so many columns, between words where it can. */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = oneLine(text).strip();
        while (of(rest) > columns) {
            String part = prefix(rest, columns);
            int blank = part.lastIndexOf(' ');
            String line = blank > 0 ? part.substring(0, blank) : part;
            lines.add(line);
            rest = rest.substring(line.length()).strip();
        }
        lines.add(rest);
        return lines;
    }

    public static String padRight(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    public static String padLeft(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }

    /**
     * Converts the text to one safe line: without line breaks and without characters that control the terminal or the
     * writing direction.
     */
    public static String oneLine(String text) {
        return printable(text).replace('\n', ' ');
    }

    /** Does the same as {@link #oneLine}, but keeps line breaks. */
    public static String printable(String text) {
        if (text.chars().allMatch(DisplayWidth::isAscii)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\t' || point == LINE_SEPARATOR || point == PARAGRAPH_SEPARATOR) {
                clean.append(' ');
            } else if (point == '\n' || !isControl(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /** Escapes control characters in JSON; inside its strings the meaning stays the same. */
    static String escaped(String json) {
        StringBuilder clean = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || !isControl(point)) {
                clean.appendCodePoint(point);
            } else if (point > ' ') { // those below are blanks between tokens
                clean.append(String.format(Locale.ROOT, "\\u%04x", point));
            }
        });
        return clean.toString();
    }

    private static boolean isControl(int point) {
        boolean changesDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return changesDirection || Character.getType(point) == Character.CONTROL;
    }

    private static boolean isAscii(int point) {
        return point >= ' ' && point <= '~';
    }

    private static int of(int point) {
        if (isAscii(point)) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    private static boolean isWide(int point) {
        int low = 0;
        int high = WIDE.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (point > WIDE[middle][1]) {
                low = middle + 1;
            } else if (point < WIDE[middle][0]) {
                high = middle - 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
