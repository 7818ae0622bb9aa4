package herberge.adapter.http.shared;

import herberge.domain.shared.FourDigitYears;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Parses dates, times of day and instants of JSON strings; null stands for text that is none of them. */
final class JsonTimes {

    private JsonTimes() {}

    static @Nullable LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return FourDigitYears.contains(date.getYear()) ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalTime time(String text) {
        try {
            return text.strip().length() == "HH:MM".length() ? LocalTime.parse(text.strip()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable Instant instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text.strip()).withOffsetSameInstant(ZoneOffset.UTC);
            Instant instant = time.toInstant().truncatedTo(ChronoUnit.MICROS); // the precision of the database
            return FourDigitYears.contains(time.getYear()) ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
