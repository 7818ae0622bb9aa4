package herberge.bootstrap.command;

import herberge.adapter.postgres.backup.Invariants;
import herberge.adapter.postgres.backup.Invariants.Invariant;
import herberge.bootstrap.backup.BackupSummary;
import herberge.bootstrap.backup.Manifest;
import herberge.bootstrap.backup.PassphraseFile;
import herberge.bootstrap.backup.RestoreTask;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.database.SchemaCheck;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that a backup can be restored, by restoring it into an embedded PostgreSQL that is deleted afterwards. */
@Command(
        name = "verify-backup",
        description = "Restore a backup into a throw-away PostgreSQL and compare everything.",
        mixinStandardHelpOptions = true)
public final class VerifyBackupCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "FILE", description = "File that backup wrote.")
    Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "File with the passphrase of the backup.")
    @Nullable
    Path passphraseFile;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Folder with room for the restored database (default: the temporary folder).")
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

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
        Manifest manifest = task.check();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            DatabaseAccess database = DatabaseChoice.temporary(scratch, config, stack);
            BackupSummary summary = task.restore(manifest, config, database);
            List<Invariant> broken = Invariants.check(SchemaCheck.ownerSource(database)).stream()
                    .filter(invariant -> invariant.broken() > 0)
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            out.println(file + " can be restored: " + summary);
            broken.forEach(invariant -> out.println(SelfTestCommand.line(invariant)));
            out.flush();
            return (broken.isEmpty() ? ExitCode.CLEAN : ExitCode.INVARIANT_BROKEN).number();
        }
    }
}
