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

/** Runs the server on a throw-away database; it never touches a configured one, so it can do no harm there. */
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
        try (CloseableStack lifetime = new CloseableStack()) {
            lifetime.closeOnSignal();
            DatabaseAccess access = DatabaseChoice.temporary(parent(config), config, lifetime);
            HerbergeServer server = lifetime.open("the server", () -> HerbergeServer.startUnfurnished(config, access));
            server.furnish(DemoGuide.PASSWORD);
            ListenAddress.announce(out(), config.server(), server.port());
            DemoGuide.print(
                    out(),
                    ListenAddress.url(config.server(), reachable(config.server().host()), server.port()));
            lifetime.untilTheEnd();
        }
        return ExitCode.CLEAN.number();
    }

    /** The configured data folder is a kept one; only a folder named on this very command line is meant for the demo. */
    private Path parent(Config config) {
        return options.data == null
                ? Path.of(System.getProperty("java.io.tmpdir"))
                : config.data().dir();
    }

    /** A server that listens everywhere is called by its own machine's name for itself. */
    private static String reachable(String host) {
        return "0.0.0.0".equals(host) || "::".equals(host) ? "localhost" : host;
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        return spec.commandLine().getOut();
    }
}
