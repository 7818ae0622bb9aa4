package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.ResetPasswordTask;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a user a new random password, for example when the administrator's password is lost. */
@Command(
        name = "reset-password",
        description = "Give a user a new random password, printed once and to be changed at the next login.",
        mixinStandardHelpOptions = true)
final class ResetPasswordCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Parameters(paramLabel = "USERNAME", description = "Whose password is lost.")
    String username = "";

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
            DatabaseAccess access = DatabaseChoice.existing(config, stack);
            spec.commandLine().getOut().println(ResetPasswordTask.run(config, access, username));
        }
        return ExitCode.CLEAN.number();
    }
}
