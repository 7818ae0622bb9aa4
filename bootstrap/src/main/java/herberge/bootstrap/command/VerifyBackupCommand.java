package herberge.bootstrap.command;

import herberge.bootstrap.backup.BackupProof;
import herberge.bootstrap.backup.BackupProof.Proof;
import herberge.bootstrap.backup.PassphraseFile;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.PrintWriter;
import java.nio.file.Path;
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

/** Proves that a backup can be restored, by restoring it into an embedded PostgreSQL that is deleted afterwards. */
@Command(
        name = "verify-backup",
        description = "Restore a backup into a throw-away PostgreSQL and compare everything.",
        mixinStandardHelpOptions = true)
public final class VerifyBackupCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "File that backup wrote (default: the newest in backup.folder, to be marked as proven).")
    @Nullable
    Path file;

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
        PrintWriter out = spec.commandLine().getOut();
        Config config = options.read();
        Path named = file;
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            Path examined = named == null ? newest(config, spec.commandLine()) : named;
            Proof proof = named == null
                    ? BackupProof.ofFolder(config, examined, scratch, stack)
                    : BackupProof.restore(config, examined, PassphraseFile.read(passphraseFile), scratch, stack);
            out.println(examined + " can be restored: " + proof.summary());
            proof.broken().forEach(invariant -> out.println(SelfTestCommand.line(invariant)));
            out.flush();
            return (proof.broken().isEmpty() ? ExitCode.CLEAN : ExitCode.INVARIANT_BROKEN).number();
        }
    }

    private Path newest(Config config, CommandLine line) {
        if (passphraseFile != null) {
            throw new ParameterException(line, "--passphrase-file is for a FILE; backup.passphrase for the folder");
        }
        try {
            return BackupCommand.folder(config, line).newest();
        } catch (IllegalStateException e) {
            throw new StartupException(ExitCode.CONFIGURATION, String.valueOf(e.getMessage()), e);
        }
    }
}
