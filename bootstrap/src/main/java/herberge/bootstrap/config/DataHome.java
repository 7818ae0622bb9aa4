package herberge.bootstrap.config;

import java.nio.file.Path;
import java.util.Map;

/** The user's folders for data and caches, by the XDG base directory specification. */
public final class DataHome {

    private static final String FOLDER = "herberge";

    private DataHome() {}

    static Path of(Map<String, String> environment) {
        return base(environment, "XDG_DATA_HOME", Path.of(".local", "share"));
    }

    /** The folder for files that can be created again at any time. */
    public static Path cache(Map<String, String> environment) {
        return base(environment, "XDG_CACHE_HOME", Path.of(".cache"));
    }

    private static Path base(Map<String, String> environment, String variable, Path below) {
        String given = environment.getOrDefault(variable, "");
        if (given.startsWith("/")) {
            return Path.of(given, FOLDER);
        }
        String home = environment.getOrDefault("HOME", "");
        return Path.of(home.isEmpty() ? System.getProperty("user.home", ".") : home)
                .resolve(below)
                .resolve(FOLDER);
    }
}
