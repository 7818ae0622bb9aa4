package herberge.cli.input;

import java.util.Locale;

/** Reads a yes or a no. */
public final class YesNoParser {

    private YesNoParser() {}

    public static boolean of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "ja", "j" -> true;
            case "no", "n", "false", "nein" -> false;
            default -> throw new UsageException("\"" + text + "\" is neither yes nor no.");
        };
    }
}
