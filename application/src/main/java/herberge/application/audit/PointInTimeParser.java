package herberge.application.audit;

import herberge.domain.shared.FourDigitYears;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A point in time as users write it: an instant, or a date, which means the start of the day in the house's time zone. */
@FunctionalInterface
public interface PointInTimeParser {

    Instant in(ZoneId zone);

    /** Reads {@code 2026-05-01} or {@code 2026-05-01T10:00:00Z}; throws a {@code DateTimeException} for any other text. */
    static PointInTimeParser parse(String text) {
        if (text.length() == "2026-05-01".length()) {
            LocalDate date = LocalDate.parse(text);
            requireFourDigitYear(date.getYear());
            return zone -> date.atStartOfDay(zone).toInstant();
        }
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        requireFourDigitYear(time.getYear());
        return zone -> time.toInstant();
    }

    private static void requireFourDigitYear(int year) {
        if (!FourDigitYears.contains(year)) {
            throw new DateTimeException("not a year of four digits: " + year);
        }
    }
}
