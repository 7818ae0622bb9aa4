package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import herberge.bootstrap.task.ImportTask;
import herberge.domain.movein.ImportReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the report of an earlier import; the exit code is the one that the import had. */
@Command(name = "show", description = "Show the report of an import.", mixinStandardHelpOptions = true)
final class ShowImportCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "N", description = "The number of the import.")
    long number;

    @Option(names = "--report", paramLabel = "DIR", description = "Write the report into this folder, too.")
    @Nullable
    Path report;

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
            ImportReport account = ImportTask.find(config, DatabaseChoice.existing(config, stack), number)
                    .orElseThrow(() -> new StartupException(ExitCode.CONFIGURATION, "there is no import " + number));
            return ImportCommand.show(account, spec.commandLine().getOut(), report)
                    .number();
        }
    }
}
