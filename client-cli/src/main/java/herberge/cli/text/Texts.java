package herberge.cli.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of one language, from the resource bundles {@code herberge/cli/texts_de} and {@code texts_en}. A key without
 * a text is an error of the program, which a test finds.
 */
public final class Texts {

    private static final String BUNDLE = "herberge.cli.texts";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
        return new Texts(german ? Locale.GERMAN : Locale.ENGLISH);
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

    /** The month in three letters. */
    public String month(LocalDate day) {
        return months[day.getMonthValue() - 1];
    }
}
