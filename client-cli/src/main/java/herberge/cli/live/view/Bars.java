package herberge.cli.live.view;

import herberge.cli.live.model.Stay;
import herberge.cli.live.screen.Ink;
import herberge.cli.output.DisplayWidth;
import herberge.cli.text.Decimal;
import herberge.cli.text.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes bars as texts. Each begins with the sign of its status, or with that of a change that is not confirmed yet, and
 * is filled with it, so that the chart is readable without colours.
 */
final class Bars {

    private static final String CURRENCY = "€";

    private Bars() {}

    static String sign(Stay stay) {
        if (stay.isOverdue()) {
            return "!";
        }
        return switch (stay.status()) {
            case "reserved" -> "?";
            case "confirmed" -> "=";
            case "checked-in" -> "@";
            case "checked-out" -> "-";
            case "block" -> "#";
            default -> "x";
        };
    }

    static Ink ink(Stay stay) {
        return Ink.ofStatus(stay.isOverdue() ? "overdue" : stay.status().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the text of a bar. What is still to be paid, or to be paid back, stands at its end where the name leaves room
     * for it, otherwise only its sign.
     *
     * @param before whether it begins before the visible nights
     * @param after whether it ends after them
     */
    static String text(Stay stay, int width, boolean before, boolean after, Texts texts) {
        String sign = sign(stay);
        String head = before ? "<" : stay.pending() ? "✱" : sign;
        String tail = after ? ">" : "";
        int room = width - head.length() - tail.length();
        if (room <= 0) {
            return DisplayWidth.cut(width == 1 ? sign : head + tail, width);
        }
        String open = open(stay, room, texts);
        int left = room - DisplayWidth.of(open);
        String name = DisplayWidth.cut(name(stay, left), left);
        return head + name + sign.repeat(Math.max(0, left - DisplayWidth.of(name))) + open + tail;
    }

    private static String open(Stay stay, int room, Texts texts) {
        Optional<Decimal> open = Decimal.ofOpenCents(stay.openCents());
        if (open.isEmpty() || room < 2) {
            return "";
        }
        String amount = texts.shown(open.get()) + CURRENCY;
        String name = DisplayWidth.oneLine(stay.label()).strip();
        return DisplayWidth.of(name) + 1 + amount.length() <= room ? amount : CURRENCY;
    }

    /** The whole name where it fits, otherwise the family name. */
    private static String name(Stay stay, int width) {
        String whole = DisplayWidth.oneLine(stay.label()).strip();
        return stay.block() || DisplayWidth.of(whole) <= width ? whole : whole.substring(whole.lastIndexOf(' ') + 1);
    }
}
