package herberge.bootstrap.command;

import herberge.bootstrap.backup.Manifest;
import herberge.bootstrap.backup.PassphraseFile;
import herberge.bootstrap.backup.RestoreTask;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Restores an archive into an empty database. */
@Command(
        name = "restore",
        description = "Load a backup into an empty database or data folder, and compare everything.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "FILE", description = "File that backup wrote.")
    Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "File with the passphrase of the backup.")
    @Nullable
    Path passphraseFile;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Config config = options.read();
        RestoreTask task = new RestoreTask(file, PassphraseFile.read(passphraseFile));
        Manifest manifest = task.check(); // before a database is created or opened
        PrintWriter out = spec.commandLine().getOut();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            out.println("restored " + task.restore(manifest, config, DatabaseChoice.forTask(config, stack)));
        }
        out.println("The event log has a new epoch: all clients load their data again.");
        out.flush();
        return ExitCode.CLEAN.number();
    }
}
