package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StandardOutput;
import herberge.bootstrap.server.HerbergeServer;
import herberge.bootstrap.server.ListenAddress;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server on the configured database, or on an embedded one that keeps its data. */
@Command(name = "serve", description = "Run the server.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    ServerOptions options = new ServerOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Config config = options.read();
        ListenAddress.requireFree(config.server());
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            DatabaseAccess access = DatabaseChoice.forServer(config, stack);
            HerbergeServer server =
                    stack.open("the server", () -> HerbergeServer.start(config, access, this::showFirstPassword));
            ListenAddress.announce(out(), config.server(), server.port());
            stack.awaitShutdown();
        }
        return ExitCode.CLEAN.number();
    }

    private void showFirstPassword(String password) {
        out().println("First start: log in as admin with the password " + password);
        out().println("It is shown only now, and must be changed at the first login.");
        out().flush();
        if (StandardOutput.isLost()) {
            LOG.warn("The first administrator's password could not be written to standard output;"
                    + " give admin another one with: herberge-server admin reset-password admin");
        }
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        return spec.commandLine().getOut();
    }
}
