package herberge.cli.output;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats text with or without colour; the text must be readable either way. */
public enum Style {
    PLAIN,
    COLOURED;

    private static final String RESET = "\u001B[0m";
    /** Matches exactly the marks that {@link #paint} writes. */
    private static final Pattern MARK = Pattern.compile("\u001B\\[(?:0|1|2|\\d\\d;\\d\\d)m");

    public String bold(String text) {
        return paint(text, "1");
    }

    public String dim(String text) {
        return paint(text, "2");
    }

    /** Sets the background colour of a booking status or a block. */
    public String status(String text, String status) {
        return switch (status) {
            case "reserved" -> paint(text, "30;43");
            case "confirmed" -> paint(text, "30;42");
            case "checked-in" -> paint(text, "97;44");
            case "checked-out" -> paint(text, "30;47");
            case "overdue" -> paint(text, "97;45");
            case "block" -> paint(text, "97;41");
            default -> text;
        };
    }

    /** Removes all control characters except this style's own marks. */
    public String printable(String text) {
        if (this == PLAIN) {
            return DisplayWidth.printable(text);
        }
        StringBuilder clean = new StringBuilder(text.length());
        Matcher marks = MARK.matcher(text);
        int end = 0;
        while (marks.find()) {
            clean.append(DisplayWidth.printable(text.substring(end, marks.start())))
                    .append(marks.group());
            end = marks.end();
        }
        return clean.append(DisplayWidth.printable(text.substring(end))).toString();
    }

    private String paint(String text, String code) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + code + "m" + text + RESET;
    }
}
