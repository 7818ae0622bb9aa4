package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.ImportTask;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what was moved in. */
@Command(name = "list", description = "List the imports, newest first.", mixinStandardHelpOptions = true)
final class ListImportsCommand implements Callable<Integer> {

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
        PrintWriter out = spec.commandLine().getOut();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            ImportTask.list(config, DatabaseChoice.existing(config, stack))
                    .forEach(summary -> out.println(summary.number() + "  " + summary.at() + "  " + summary.startedBy()
                            + "  " + summary.variant() + "  " + (summary.closed() ? "closed" : "NOT CLOSED") + "  "
                            + summary.sha256()));
        }
        out.flush();
        return ExitCode.CLEAN.number();
    }
}
