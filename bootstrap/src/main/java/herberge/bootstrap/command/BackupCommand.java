package herberge.bootstrap.command;

import herberge.bootstrap.backup.BackupSummary;
import herberge.bootstrap.backup.BackupTask;
import herberge.bootstrap.backup.DailyBackups;
import herberge.bootstrap.backup.PassphraseFile;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StandardOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "File to write, which must not exist; - is standard output (default: in backup.folder).")
    @Nullable
    String file;

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
            if (file == null) {
                intoFolder(config, stack, spec.commandLine());
            } else {
                toFile(config, stack, spec.commandLine(), file);
            }
        }
        spec.commandLine().getOut().flush();
        return ExitCode.CLEAN.number();
    }

    private void intoFolder(Config config, CloseableStack stack, CommandLine line) throws IOException, SQLException {
        if (passphraseFile != null || rate != 0) {
            throw new ParameterException(
                    line,
                    "--passphrase-file and --rate are for a FILE; backup.passphrase and backup.rate for the folder");
        }
        DailyBackups.Written written = folder(config, line)
                .write(DatabaseChoice.existing(config, stack), Clock.systemUTC().instant());
        line.getOut().println("wrote " + written.file() + ": " + written.summary() + "; deleted: " + written.deleted());
    }

    static DailyBackups folder(Config config, CommandLine line) {
        return DailyBackups.of(config)
                .orElseThrow(() -> new ParameterException(line, "name a FILE, or set backup.folder"));
    }

    private void toFile(Config config, CloseableStack stack, CommandLine line, String name)
            throws IOException, SQLException {
        BackupTask task = new BackupTask(
                DatabaseChoice.existing(config, stack), PassphraseFile.read(passphraseFile), Math.max(0, rate) * MIB);
        if (name.equals("-")) {
            BackupSummary summary = task.toStream(StandardOutput.bytes());
            line.getErr().println("wrote " + summary);
        } else {
            BackupSummary summary = task.toFile(Path.of(name));
            line.getOut().println("wrote " + name + ": " + summary);
        }
    }
}
