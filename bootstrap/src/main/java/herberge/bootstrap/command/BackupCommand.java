package herberge.bootstrap.command;

import herberge.bootstrap.backup.BackupSummary;
import herberge.bootstrap.backup.BackupTask;
import herberge.bootstrap.backup.PassphraseFile;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StandardOutput;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an archive of the database, of a running server too. */
@Command(
        name = "backup",
        description = "Write the whole database into one file, while servers use it.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private static final long MIB = 1 << 20;

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "FILE", description = "File to write, which must not exist; - is standard output.")
    String file = "-";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Encrypt with the passphrase in this file; without it nothing can be restored.")
    @Nullable
    Path passphraseFile;

    @Option(
            names = "--rate",
            paramLabel = "MIB",
            description =
                    "Read at most that many MiB a second, to leave the machine to the server (default: no limit).")
    int rate;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (spec == null) {
            throw new IllegalStateException("run without a command line");
        }
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            BackupTask task = new BackupTask(
                    DatabaseChoice.existing(config, stack),
                    PassphraseFile.read(passphraseFile),
                    Math.max(0, rate) * MIB);
            if (file.equals("-")) {
                BackupSummary summary = task.toStream(StandardOutput.bytes());
                spec.commandLine().getErr().println("wrote " + summary);
            } else {
                BackupSummary summary = task.toFile(Path.of(file));
                spec.commandLine().getOut().println("wrote " + file + ": " + summary);
            }
        }
        spec.commandLine().getOut().flush();
        return ExitCode.CLEAN.number();
    }
}
