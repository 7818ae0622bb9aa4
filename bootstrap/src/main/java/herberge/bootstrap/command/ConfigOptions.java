package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.config.ConfigSources;
import herberge.bootstrap.logging.Logging;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** The options that select the configuration, for commands that do not listen on a port. */
class ConfigOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded database.")
    @Nullable
    String data;

    @Option(names = "--config", paramLabel = "FILE", description = "TOML file to read.")
    @Nullable
    Path file;

    /** The file of the configuration, if there is one. */
    Optional<Path> configFile() {
        return new ConfigSources(Optional.ofNullable(file), System.getenv(), Map.of()).namedFile();
    }

    /** Reads the whole configuration and configures logging with it. */
    Config read() {
        ConfigSources sources = new ConfigSources(Optional.ofNullable(file), System.getenv(), flags());
        Config config = sources.read();
        Logging.configure(config.log());
        List<String> links = sources.serviceLinks();
        if (!links.isEmpty()) {
            LoggerFactory.getLogger(ConfigOptions.class)
                    .info(
                            "The platform's variables for a service configure nothing here: {}",
                            String.join(", ", links));
        }
        return config;
    }

    /** The options that were given, as text, so that their faults are listed together with all others. */
    Map<String, String> flags() {
        Map<String, String> flags = new HashMap<>();
        put(flags, "--data", data);
        return flags;
    }

    static void put(Map<String, String> flags, String flag, @Nullable String text) {
        if (text != null) {
            flags.put(flag, text);
        }
    }
}
