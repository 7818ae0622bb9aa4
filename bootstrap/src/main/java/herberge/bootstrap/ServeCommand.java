package herberge.bootstrap;

import herberge.bootstrap.config.Config;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the server on the configured database, or on an embedded one that keeps its data. */
@Command(name = "serve", description = "Run the server.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Mixin
    ServerOptions options = new ServerOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Config config = options.read();
        Address.requireFree(config.server());
        try (Lifetime lifetime = new Lifetime()) {
            lifetime.closeOnSignal();
            DatabaseAccess access = DatabaseChoice.toServe(config, lifetime);
            HerbergeServer server =
                    lifetime.open("the server", () -> HerbergeServer.start(config, access, this::showFirstPassword));
            announce(out(), config, server);
            lifetime.untilTheEnd();
        }
        return ExitCode.CLEAN.number();
    }

    private void showFirstPassword(String password) {
        out().println("First start: log in as admin with the password " + password);
        out().println("It is shown only now, and must be changed at the first login.");
        out().flush();
    }

    /** The line that scripts wait for. */
    static void announce(PrintWriter out, Config config, HerbergeServer server) {
        out.println("Herberge listening on "
                + Address.url(config.server(), config.server().host(), server.port()));
        out.flush();
    }

    private PrintWriter out() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        return spec.commandLine().getOut();
    }
}
