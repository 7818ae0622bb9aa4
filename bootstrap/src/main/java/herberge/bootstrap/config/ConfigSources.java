package herberge.bootstrap.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The sources of the configuration; each component overrides the components before it. */
public record ConfigSources(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {

    /** Variables with our prefix for the launchers and the terminal client, not for the server. */
    static final Set<String> OTHERS = Set.of(
            "HERBERGE_CONFIG",
            "HERBERGE_JAVA_HOME",
            "HERBERGE_JAVA_OPTS",
            "HERBERGE_CLI_JAVA_OPTS",
            "HERBERGE_SERVER",
            "HERBERGE_DEBUG",
            "HERBERGE_TOKEN");

    /** The key that each flag sets. */
    public static final Map<String, String> FLAGS =
            Map.of("--host", Settings.HOST.key(), "--port", Settings.PORT.key(), "--data", Settings.DATA_DIR.key());

    public ConfigSources {
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }

    /** Reads the configuration; throws {@link ConfigFaults} with all faults at once. */
    public Config read() {
        RawValues values = new RawValues();
        namedFile().ifPresent(path -> new TomlSource(path, values).read());
        readEnvironment(values);
        flags.forEach((flag, text) -> values.put(keyOf(flag), text, flag));
        return new ConfigAssembly(values, environment).config();
    }

    /** The file, or that of the variable {@code HERBERGE_CONFIG}. */
    public Optional<Path> namedFile() {
        return file.or(
                () -> Optional.ofNullable(environment.get("HERBERGE_CONFIG")).map(Path::of));
    }

    /** The variables that a platform sets for a service whose name begins like ours, sorted; they are ignored. */
    public List<String> serviceLinks() {
        return environment.keySet().stream()
                .filter(new PlatformVariables(environment)::has)
                .sorted()
                .toList();
    }

    private static String keyOf(String flag) {
        String key = FLAGS.get(flag);
        if (key == null) {
            throw new IllegalArgumentException("not a flag that sets a key: " + flag);
        }
        return key;
    }

    private void readEnvironment(RawValues values) {
        Map<String, String> keys = new TreeMap<>();
        Settings.keys().forEach(key -> keys.put(Setting.variableOf(key), key));
        PlatformVariables links = new PlatformVariables(environment);
        new TreeMap<>(environment).forEach((name, text) -> {
            String key = keys.get(name);
            if (text.isEmpty() || links.has(name)) {
                return; // compose files and unit files write "not set" as an empty value
            }
            if (key != null) {
                values.put(key, text, name);
            } else if (name.startsWith(Setting.PREFIX) && !OTHERS.contains(name)) {
                values.fault(name, "unknown variable" + Suggestion.forName(name, keys.keySet()));
            }
        });
    }
}
