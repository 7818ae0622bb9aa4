package herberge.cli.input;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses dates as typed by the staff. The server's "today" is requested only if a date depends on it, so exact dates
 * need no request.
 */
public final class DateParser {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.?(\\d{4})?");
    private static final Pattern LATER = Pattern.compile("\\+(\\d{1,5})");
    /** The 29th of February recurs after eight years at most. */
    private static final int YEARS_TO_TRY = 8;

    private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

    private final Supplier<LocalDate> today;

    public DateParser(Supplier<LocalDate> today) {
        this.today = today;
    }

    /** Parses a date; a day without a year or week is its next occurrence, today included. */
    public LocalDate parseDay(String text) {
        return parse(text, today, today);
    }

    /** Parses a complete date, such as a birthday, which may be in the past or far future. */
    public static LocalDate parseWholeDate(String text) {
        try {
            return parseExact(text.strip()).orElseThrow(() -> new UsageException("date.whole", text));
        } catch (DateTimeException e) {
            throw notInCalendar(text);
        }
    }

    /**
     * Parses the end of a span that begins on {@code from}: {@code +3} means three nights, anything else its next
     * occurrence after {@code from}.
     */
    public LocalDate parseEnd(String text, LocalDate from) {
        return parse(text, () -> from, () -> from.plusDays(1));
    }

    private LocalDate parse(String text, Supplier<LocalDate> base, Supplier<LocalDate> earliest) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        try {
            Optional<LocalDate> day =
                    parseKeyword(word).or(() -> parseExact(word)).or(() -> parseOffset(word, base));
            return day.or(() -> parseNext(word, earliest)).orElseThrow(() -> unknown(text));
        } catch (DateTimeException e) {
            throw notInCalendar(text);
        }
    }

    private static UsageException notInCalendar(String text) {
        return new UsageException("date.calendar", text);
    }

    private Optional<LocalDate> parseKeyword(String word) {
        return switch (word) {
            case "today", "heute" -> Optional.of(today.get());
            case "tomorrow", "morgen" -> Optional.of(today.get().plusDays(1));
            case "yesterday", "gestern" -> Optional.of(today.get().minusDays(1));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> parseExact(String word) {
        Matcher iso = ISO.matcher(word);
        if (iso.matches()) {
            return Optional.of(LocalDate.of(group(iso, 1), group(iso, 2), group(iso, 3)));
        }
        Matcher german = GERMAN.matcher(word);
        return german.matches() && german.group(3) != null
                ? Optional.of(LocalDate.of(group(german, 3), group(german, 2), group(german, 1)))
                : Optional.empty();
    }

    private static Optional<LocalDate> parseOffset(String word, Supplier<LocalDate> base) {
        Matcher later = LATER.matcher(word);
        return later.matches() ? Optional.of(base.get().plusDays(group(later, 1))) : Optional.empty();
    }

    private static Optional<LocalDate> parseNext(String word, Supplier<LocalDate> earliest) {
        DayOfWeek weekday = WEEKDAYS.get(word);
        if (weekday != null) {
            return Optional.of(earliest.get().with(TemporalAdjusters.nextOrSame(weekday)));
        }
        Matcher german = GERMAN.matcher(word);
        return german.matches()
                ? Optional.of(nextYearly(group(german, 1), group(german, 2), earliest.get()))
                : Optional.empty();
    }

    private static LocalDate nextYearly(int day, int month, LocalDate earliest) {
        DateTimeException notInCalendar = null;
        for (int year = earliest.getYear(); year <= earliest.getYear() + YEARS_TO_TRY; year++) {
            try {
                LocalDate candidate = LocalDate.of(year, month, day);
                if (!candidate.isBefore(earliest)) {
                    return candidate;
                }
            } catch (DateTimeException e) {
                notInCalendar = e; // the 29th of February in an ordinary year, or an impossible date
            }
        }
        throw new DateTimeException(day + "." + month + ".", notInCalendar);
    }

    private static int group(Matcher matcher, int number) {
        return Integer.parseInt(matcher.group(number));
    }

    private static UsageException unknown(String text) {
        return new UsageException("date.invalid", text);
    }

    private static Map<String, DayOfWeek> weekdays() {
        Map<String, DayOfWeek> names = new HashMap<>();
        String[] german = {"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"};
        for (int i = 0; i < german.length; i++) {
            DayOfWeek day = DayOfWeek.of(i + 1);
            String english = day.name().toLowerCase(Locale.ROOT);
            names.put(english, day);
            names.put(english.substring(0, 3), day);
            names.put(english.substring(0, 2), day);
            names.put(german[i], day);
            names.put(german[i].substring(0, 2), day);
        }
        names.put("tues", DayOfWeek.TUESDAY);
        names.put("thur", DayOfWeek.THURSDAY);
        names.put("thurs", DayOfWeek.THURSDAY);
        return Map.copyOf(names);
    }
}
