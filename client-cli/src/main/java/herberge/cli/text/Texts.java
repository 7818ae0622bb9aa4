package herberge.cli.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts of one language, from the resource bundles {@code herberge/cli/texts_de} and {@code texts_en}. A key without
 * a text is an error of the program, which a test finds.
 */
public final class Texts {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter GERMAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd.MM.yy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final String BUNDLE = "herberge.cli.texts";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The texts in English, which programs and logs see. */
    public static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    private final Locale language;
    private final ResourceBundle bundle;
    private final String[] weekdays;
    private final String[] months;

    public Texts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, EXACT);
        this.weekdays = of("weekdays").split(" ", -1);
        this.months = of("months").split(" ", -1);
    }

    /**
     * The texts in the wanted language ({@code de} or {@code en}); without one in that of the environment, and in
     * English if there is none of that either.
     */
    public static Texts choose(String wanted, Map<String, String> env) {
        String configured = wanted.isEmpty() ? ofEnvironment(env) : wanted;
        boolean german = configured.toLowerCase(Locale.ROOT).startsWith("de");
        return german ? new Texts(Locale.GERMAN) : ENGLISH;
    }

    private static String ofEnvironment(Map<String, String> env) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = env.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    public Locale language() {
        return language;
    }

    public boolean isGerman() {
        return language.equals(Locale.GERMAN);
    }

    public String of(String key) {
        return bundle.getString(key);
    }

    /** Returns the text with its places filled, as {@link String#format} does. */
    public String of(String key, Object... values) {
        return String.format(Locale.ROOT, of(key), values);
    }

    public String of(Text text) {
        List<Object> values = text.values().stream().map(this::shown).toList();
        return values.isEmpty() ? of(text.key()) : of(text.key(), values.toArray());
    }

    /** Returns the value as people read it in this language. */
    public Object shown(Object value) {
        if (value instanceof Text text) {
            return of(text);
        } else if (value instanceof LocalDate day) {
            return wholeDay(day);
        } else if (value instanceof ShortDay day) {
            return tableDay(day.day());
        } else if (value instanceof PlainDay day) {
            return isGerman() ? GERMAN_DAY.format(day.day()) : day.toString();
        } else if (value instanceof Code code) {
            return isGerman() ? ofCode(code.kind(), code.code()) : code.code();
        } else if (value instanceof Decimal decimal) {
            return isGerman() ? decimal.digits().replace('.', ',') : decimal.digits();
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> String.valueOf(shown(each))).collect(Collectors.joining("\n  "));
        }
        return value;
    }

    /** Returns the name of a column; the heading itself if there is none, such as a field of the API. */
    public String heading(String heading) {
        return isGerman() ? ofCode("column", heading.replace(' ', '-')) : heading;
    }

    /** Returns a number with what it counts, such as "3 nights". */
    public String count(long number, String kind) {
        return number == 1 ? of(kind + ".one") : of(kind + ".many", number);
    }

    /** Returns the text of a status or another code of the API; the code itself if there is none. */
    public String ofCode(String kind, String code) {
        try {
            return bundle.getString(kind + "." + code);
        } catch (MissingResourceException e) {
            return code; // a code of a newer server
        }
    }

    /** The weekday in two or three letters. */
    public String weekday(LocalDate day) {
        return weekdays[day.getDayOfWeek().getValue() - 1];
    }

    /** The day with its weekday, such as "Fr 27.11." or "Fri 27 Nov". */
    public String day(LocalDate day) {
        return isGerman()
                ? String.format(Locale.ROOT, "%s %02d.%02d.", weekday(day), day.getDayOfMonth(), day.getMonthValue())
                : weekday(day) + " " + day.getDayOfMonth() + " " + month(day);
    }

    /** The day with its weekday and year, such as "Fr 27.11.2026" or "Fri 2026-11-27". */
    public String wholeDay(LocalDate day) {
        return weekday(day) + " " + (isGerman() ? GERMAN_DAY : ENGLISH_DAY).format(day);
    }

    /** The day in a table, such as "Fr 27.11.26" or "2026-11-27". */
    public String tableDay(LocalDate day) {
        return isGerman() ? weekday(day) + " " + SHORT_DAY.format(day) : day.toString();
    }

    /** The minute, in the time zone of the house and not of this machine. */
    public String moment(Instant instant, ZoneId house) {
        return (isGerman() ? GERMAN_DAY : ENGLISH_DAY).format(instant.atZone(house)) + " " + time(instant, house);
    }

    /** The time of day, in the time zone of the house. */
    public String time(Instant instant, ZoneId house) {
        return TIME.format(instant.atZone(house));
    }

    /** The month in three letters. */
    public String month(LocalDate day) {
        return months[day.getMonthValue() - 1];
    }
}
