package herberge.domain.shared;

import java.time.LocalDate;

/**
 * The days that can be told: those whose year has four digits, 1000-01-01 to 9999-12-31. ISO 8601 needs an agreement
 * beyond them, and the same text would sort and read differently from one program to the next.
 */
public final class FourDigitYears {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private FourDigitYears() {}

    public static boolean contains(int year) {
        return year >= FIRST.getYear() && year <= LAST.getYear();
    }

    /** That day or, where it is beyond them, the nearest one: for days that are reckoned from others. */
    public static LocalDate clamp(LocalDate day) {
        if (day.isBefore(FIRST)) {
            return FIRST;
        }
        return day.isAfter(LAST) ? LAST : day;
    }
}
