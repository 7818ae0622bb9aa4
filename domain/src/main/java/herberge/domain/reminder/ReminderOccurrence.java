package herberge.domain.reminder;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One time that a booking calls for a reminder of a type: from the day on which it first does so until the task is
 * settled. A user who closes the reminder closes it for this occurrence only; the next time it is called for is another
 * occurrence.
 *
 * @param number counts the occurrences of a booking and type from 1
 * @param since  the day on which the reminder was first called for
 * @param basis  the date that its due date was computed from; null if it does not matter, or was not stored in an
 *               earlier release
 * @param over   whether the task has been settled
 */
public record ReminderOccurrence(
        long number, LocalDate since, @Nullable LocalDate basis, boolean over) {

    private static final String OVER = "/over";
    private static final String FOR = "/for-";
    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final Pattern CODE =
            Pattern.compile("([1-9][0-9]{0,17})/" + DATE + "(?:" + FOR + DATE + ")?(" + OVER + ")?");

    public static ReminderOccurrence first(LocalDate since) {
        return new ReminderOccurrence(1, since, null, false);
    }

    public static ReminderOccurrence parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no occurrence: " + code);
        }
        String basis = matcher.group(3);
        return new ReminderOccurrence(
                Long.parseLong(matcher.group(1)),
                LocalDate.parse(matcher.group(2)),
                basis == null ? null : LocalDate.parse(basis),
                matcher.group(4) != null);
    }

    public ReminderOccurrence next(LocalDate day) {
        return new ReminderOccurrence(number + 1, day, null, false);
    }

    public ReminderOccurrence end() {
        return new ReminderOccurrence(number, since, basis, true);
    }

    /** Returns this occurrence with another basis of its due date. */
    public ReminderOccurrence withBasis(@Nullable LocalDate found) {
        return new ReminderOccurrence(number, since, found, over);
    }

    /** The text form in tables: {@code 2/2026-11-24}, or with all parts {@code 2/2026-11-24/for-2026-12-01/over}. */
    public String code() {
        return String.format(
                Locale.ROOT, "%d/%s%s%s", number, since, basis == null ? "" : FOR + basis, over ? OVER : "");
    }
}
