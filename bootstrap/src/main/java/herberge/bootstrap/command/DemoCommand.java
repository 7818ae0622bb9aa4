package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.demo.DemoGuide;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.server.HerbergeServer;
import herberge.bootstrap.server.ListenAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server with demo data on a temporary database. Never connects to a configured database, so it cannot harm it. */
@Command(
        name = "demo",
        description = {
            "Run the server on a throw-away database with demo data.",
            "With --data the database's folder is made below DIR instead of the system's temporary folder."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCommand.class);

    @Mixin
    ServerOptions options = new ServerOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Config config = options.read();
        ListenAddress.requireFree(config.server());
        if (config.database().external().isPresent()) {
            LOG.warn("The demo does not use the configured database, only one of its own");
        }
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            DatabaseAccess access = DatabaseChoice.temporary(parent(config), config, stack);
            HerbergeServer server = stack.open("the server", () -> HerbergeServer.startUnfurnished(config, access));
            server.furnish(DemoGuide.PASSWORD);
            ListenAddress.announce(out(), config.server(), server.port());
            DemoGuide.print(
                    out(),
                    ListenAddress.url(
                            config.server(), hostForUrls(config.server().host()), server.port()));
            stack.awaitShutdown();
        }
        return ExitCode.CLEAN.number();
    }

    /** The configured data folder holds permanent data; only a folder named on this command line is meant for the demo. */
    private Path parent(Config config) {
        return options.data == null
                ? Path.of(System.getProperty("java.io.tmpdir"))
                : config.data().dir();
    }

    /** The host name for the printed URLs: a server that listens on all addresses is reached as localhost. */
    private static String hostForUrls(String host) {
        return "0.0.0.0".equals(host) || "::".equals(host) ? "localhost" : host;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        return spec.commandLine().getOut();
    }
}
