package herberge.domain.price;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of every year from {@code from} to {@code to}, both inclusive, as {@code MM-DD}. They run over New Year if
 * {@code from} is later than {@code to}. 29 February stands for the 28th in other years. {@link #check} finds what is
 * wrong.
 */
public record DaysOfYear(@Nullable String from, @Nullable String to) {

    private static final Pattern FORM = Pattern.compile("\\d\\d-\\d\\d");

    /** Whether the day is one of these. The days are checked. */
    public boolean contains(LocalDate day) {
        MonthDay first = MonthDay.parse("--" + requireNonNull(from));
        MonthDay last = MonthDay.parse("--" + requireNonNull(to));
        boolean afterFirst = !day.isBefore(first.atYear(day.getYear()));
        boolean beforeLast = !day.isAfter(last.atYear(day.getYear()));
        return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
    }

    void check(Field field, Faults faults) {
        checkDay(field.part("from"), from, faults);
        checkDay(field.part("to"), to, faults);
    }

    private static void checkDay(Field field, @Nullable String day, Faults faults) {
        faults.checkGiven(field, day);
        if (day != null && !isDay(day)) {
            faults.addOnce(field, PriceViolation.Plain.NOT_A_DAY_OF_YEAR);
        }
    }

    private static boolean isDay(String day) {
        try {
            return FORM.matcher(day).matches() && MonthDay.parse("--" + day).isValidYear(2000);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
