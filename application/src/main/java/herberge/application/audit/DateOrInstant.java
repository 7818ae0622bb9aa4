package herberge.application.audit;

import herberge.domain.shared.FourDigitYears;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A point in time as people name it: an instant, or a date, which means its beginning in the house's zone. */
@FunctionalInterface
public interface DateOrInstant {

    Instant in(ZoneId house);

    /** Reads {@code 2026-05-01} or {@code 2026-05-01T10:00:00Z}; throws a {@code DateTimeException} for all else. */
    static DateOrInstant parse(String text) {
        if (text.length() == "2026-05-01".length()) {
            LocalDate date = LocalDate.parse(text);
            requireCommon(date.getYear());
            return house -> date.atStartOfDay(house).toInstant();
        }
        OffsetDateTime time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        requireCommon(time.getYear());
        return house -> time.toInstant();
    }

    private static void requireCommon(int year) {
        if (!FourDigitYears.contains(year)) {
            throw new DateTimeException("no year of four digits: " + year);
        }
    }
}
