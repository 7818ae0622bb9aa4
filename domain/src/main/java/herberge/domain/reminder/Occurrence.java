package herberge.domain.reminder;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One time that a booking called for a reminder of a kind: from the day on which it came up until what it reminds of is
 * settled. Whoever closes the reminder by hand closes it for this time only; when it is called for again, that is
 * another one.
 *
 * @param number counts those of a booking and kind from 1
 * @param since  the day on which it came up
 * @param over   whether what it reminds of has been settled
 */
public record Occurrence(long number, LocalDate since, boolean over) {

    private static final String OVER = "/over";
    private static final Pattern CODE =
            Pattern.compile("([1-9][0-9]{0,17})/([0-9]{4}-[0-9]{2}-[0-9]{2})(" + OVER + ")?");

    public static Occurrence first(LocalDate since) {
        return new Occurrence(1, since, false);
    }

    public static Occurrence of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no occurrence: " + code);
        }
        return new Occurrence(
                Long.parseLong(matcher.group(1)), LocalDate.parse(matcher.group(2)), matcher.group(3) != null);
    }

    public Occurrence next(LocalDate day) {
        return new Occurrence(number + 1, day, false);
    }

    public Occurrence ended() {
        return new Occurrence(number, since, true);
    }

    /** As tables keep it: {@code 2/2026-11-24}, or {@code 2/2026-11-24/over}. */
    public String code() {
        return String.format(Locale.ROOT, "%d/%s%s", number, since, over ? OVER : "");
    }
}
