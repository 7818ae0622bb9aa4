package herberge.bootstrap.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that run a server. */
final class ServerOptions extends ConfigOptions {

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default: 127.0.0.1).")
    @Nullable
    String host;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on (default: 8080); 0 takes any free one and prints it.")
    @Nullable
    String port;

    @Override
    Map<String, String> flags() {
        Map<String, String> flags = super.flags();
        put(flags, "--host", host);
        put(flags, "--port", port);
        return flags;
    }
}
