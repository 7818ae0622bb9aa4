package herberge.domain.shared;

import java.time.LocalDate;

/**
 * The dates whose year has four digits, 1000-01-01 to 9999-12-31. ISO 8601 requires an agreement between the parties
 * for other years, and programs would sort and parse their text differently.
 */
public final class FourDigitYears {

    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private FourDigitYears() {}

    public static boolean contains(int year) {
        return year >= FIRST.getYear() && year <= LAST.getYear();
    }

    /**
     * Returns the date, or the nearest supported date if it is out of range. Used for dates that are computed from
     * others.
     */
    public static LocalDate clamp(LocalDate day) {
        if (day.isBefore(FIRST)) {
            return FIRST;
        }
        return day.isAfter(LAST) ? LAST : day;
    }
}
