package herberge.bootstrap.command;

import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseChoice;
import herberge.bootstrap.process.CloseableStack;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.task.RotateKeysTask;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Replaces the key that signs tokens; servers may be running meanwhile. */
@Command(
        name = "rotate-keys",
        description = "Make another key sign tokens from now on; nobody is logged out by it.",
        mixinStandardHelpOptions = true)
final class RotateKeysCommand implements Callable<Integer> {

    @Mixin
    ConfigOptions options = new ConfigOptions();

    @Option(
            names = "--revoke",
            description =
                    "The keys before prove nothing any more: for one that leaked. Terminals refresh their tokens.")
    boolean revoke;

    @Override
    public Integer call() {
        Config config = options.read();
        try (CloseableStack stack = new CloseableStack()) {
            stack.closeOnSignal();
            RotateKeysTask.run(config, DatabaseChoice.existing(config, stack), revoke);
        }
        return ExitCode.CLEAN.number();
    }
}
