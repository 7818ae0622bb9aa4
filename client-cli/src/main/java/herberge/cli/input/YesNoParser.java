package herberge.cli.input;

import java.util.Locale;

/** Parses a yes or no in English or German. */
public final class YesNoParser {

    private YesNoParser() {}

    public static boolean parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "ja", "j" -> true;
            case "no", "n", "false", "nein" -> false;
            default -> throw new UsageException("yesNo.invalid", text);
        };
    }
}
