package herberge.domain.movein;

import herberge.domain.shared.FourDigitYears;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses and writes dates and times of the legacy database. A time without an offset is UTC. */
public final class LegacyTime {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    /** Blank or T between date and time, a fraction of any length, and an offset of hours or more. */
    private static final DateTimeFormatter STAMP = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z") // the minutes may be missing
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .appendPattern("HH:mm:ss")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private LegacyTime() {}

    /** The time as the legacy database stores it, which is to the second. */
    public static String text(Instant at) {
        return WRITTEN.format(at);
    }

    /** A date as YYYY-MM-DD, which exists; anything else is empty. */
    public static Optional<LocalDate> isoDate(@Nullable String text) {
        return date(text, ISO, 1, 2, 3);
    }

    /** A date as DD.MM.YYYY. */
    public static Optional<LocalDate> germanDate(@Nullable String text) {
        return date(text, GERMAN, 3, 2, 1);
    }

    private static Optional<LocalDate> date(@Nullable String text, Pattern form, int year, int month, int day) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher parts = form.matcher(text);
        if (!parts.matches() || !FourDigitYears.contains(Integer.parseInt(parts.group(year)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(year)),
                    Integer.parseInt(parts.group(month)),
                    Integer.parseInt(parts.group(day))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** A time; empty for null, for the literal CURRENT_TIMESTAMP, and for anything else that is none. */
    public static Optional<Instant> instant(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var parsed =
                    STAMP.parseBest(text.strip().replaceFirst(" ", "T"), OffsetDateTime::from, LocalDateTime::from);
            Instant instant = parsed instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : ((LocalDateTime) parsed).toInstant(ZoneOffset.UTC);
            return FourDigitYears.contains(instant.atOffset(ZoneOffset.UTC).getYear())
                    ? Optional.of(instant)
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
