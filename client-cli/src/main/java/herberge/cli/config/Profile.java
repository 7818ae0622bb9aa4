package herberge.cli.config;

import herberge.cli.api.ServerAddress;
import herberge.cli.api.Trust;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server and how this desk uses it.
 *
 * @param trust which certificates of this server are trusted
 * @param language {@code de} or {@code en}; empty for that of the environment
 * @param colours false for no colours on this desk
 */
public record Profile(String name, ServerAddress server, Trust trust, Optional<String> language, boolean colours) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** Whether this can be the name of a profile. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
