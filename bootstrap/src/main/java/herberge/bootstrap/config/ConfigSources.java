package herberge.bootstrap.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where the configuration comes from; each later component overrules the ones before it. */
public record ConfigSources(Optional<Path> file, Map<String, String> environment, Map<String, String> flags) {

    /** Variables with our prefix that speak to the launchers and the terminal client, not to the server. */
    static final Set<String> OTHERS = Set.of(
            "HERBERGE_CONFIG",
            "HERBERGE_JAVA_HOME",
            "HERBERGE_JAVA_OPTS",
            "HERBERGE_CLI_JAVA_OPTS",
            "HERBERGE_SERVER",
            "HERBERGE_DEBUG",
            "HERBERGE_TOKEN");

    /** What a flag sets; its name stands in the faults. */
    public static final Map<String, String> FLAGS =
            Map.of("--host", Settings.HOST.key(), "--port", Settings.PORT.key(), "--data", Settings.DATA_DIR.key());

    public ConfigSources {
        environment = Map.copyOf(environment);
        flags = Map.copyOf(flags);
    }

    /** The configuration these sources describe, or all their faults at once. */
    public Config read() {
        RawValues values = new RawValues();
        file.or(() -> Optional.ofNullable(environment.get("HERBERGE_CONFIG")).map(Path::of))
                .ifPresent(path -> new TomlSource(path, values).read());
        readEnvironment(values);
        flags.forEach((flag, text) -> values.put(keyOf(flag), text, flag));
        return new ConfigAssembly(values, environment).config();
    }

    /** The variables that a platform has set for a service whose name begins like ours, in order; they configure nothing. */
    public List<String> serviceLinks() {
        return environment.keySet().stream()
                .filter(new ServiceLinks(environment)::has)
                .sorted()
                .toList();
    }

    private static String keyOf(String flag) {
        String key = FLAGS.get(flag);
        if (key == null) {
            throw new IllegalArgumentException("not a flag that sets anything: " + flag);
        }
        return key;
    }

    private void readEnvironment(RawValues values) {
        Map<String, String> keys = new TreeMap<>();
        Settings.keys().forEach(key -> keys.put(Setting.variableOf(key), key));
        ServiceLinks links = new ServiceLinks(environment);
        new TreeMap<>(environment).forEach((name, text) -> {
            String key = keys.get(name);
            if (text.isEmpty() || links.has(name)) {
                return; // empty is how compose files and unit files say "not set"
            }
            if (key != null) {
                values.put(key, text, name);
            } else if (name.startsWith(Setting.PREFIX) && !OTHERS.contains(name)) {
                values.fault(name, "unknown variable" + Suggestion.forName(name, keys.keySet()));
            }
        });
    }
}
