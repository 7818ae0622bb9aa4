package herberge.cli.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder of this user's settings and logins, where the platform's programs have theirs. */
public final class ConfigFolder {

    private static final String NAME = "herberge";

    private ConfigFolder() {}

    public static Path of(Map<String, String> env) {
        return of(env, System.getProperty("os.name", ""));
    }

    /**
     * {@code $XDG_CONFIG_HOME/herberge} if that variable is set, {@code %APPDATA%\herberge} on Windows, {@code
     * ~/Library/Application Support/herberge} on macOS unless {@code ~/.config/herberge} exists there, else {@code
     * ~/.config/herberge}.
     */
    static Path of(Map<String, String> env, String system) {
        String configured = env.getOrDefault("XDG_CONFIG_HOME", "");
        if (!configured.isEmpty() && Path.of(configured).isAbsolute()) {
            return Path.of(configured, NAME); // XDG specification: relative paths are ignored
        }
        Path home = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        Path usual = home.resolve(".config").resolve(NAME);
        String name = system.toLowerCase(Locale.ROOT);
        String appData = env.getOrDefault("APPDATA", "");
        if (name.startsWith("windows") && !appData.isEmpty()) {
            return Path.of(appData, NAME);
        }
        // earlier releases stored logins in ~/.config on every system
        return name.startsWith("mac") && !Files.isDirectory(usual)
                ? home.resolve("Library").resolve("Application Support").resolve(NAME)
                : usual;
    }
}
