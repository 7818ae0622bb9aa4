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

/** The flags that lead to a configuration, for commands that listen on nothing. */
class ConfigOptions {

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded database.")
    @Nullable
    String data;

    @Option(names = "--config", paramLabel = "FILE", description = "TOML file to read.")
    @Nullable
    Path file;

    /** Reads everything, sets up logging as it says, and hands it on. */
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

    /** As text: what is wrong with them is listed together with the other faults. */
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
