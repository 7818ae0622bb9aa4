package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.RenewEpochTask;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Renames the event log of a restored or copied database, so that clients do not take it for the original log. */
@Command(
        name = "renew-epoch",
        description = "After restoring or copying a database: give its event log another name; clients load afresh.",
        mixinStandardHelpOptions = true)
final class RenewEpochCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            RenewEpochTask.run(DatabaseChoice.existing(config, stack));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("the event log has another name; every client loads afresh when it comes");
        out.flush();
        return ExitCode.CLEAN.number();
    }
}
