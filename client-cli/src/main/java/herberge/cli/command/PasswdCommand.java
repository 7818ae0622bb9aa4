package herberge.cli.command;

import herberge.cli.api.Credentials;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code passwd}: changes the user's own password; the current session continues, all others end. */
@Command(description = "Change your password.")
final class PasswdCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--password-stdin", description = "read the old and the new password, a line each, from the input")
    boolean fromInput;

    PasswdCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (context.api().access().isFixed()) {
            throw new UsageException("passwd.token");
        }
        String username = context.api()
                .access()
                .credentials()
                .map(Credentials::username)
                .orElseThrow(() -> new UsageException("passwd.login"));
        MissingInputPrompts prompts = context.prompts("hint.passwordStdin");
        String old = fromInput ? prompts.readPassword() : prompts.askSecret(context.text("passwd.old"));
        String updated = fromInput ? prompts.readPassword() : prompts.askNewPassword();
        context.api().changePassword(old, updated);
        context.printer().printDone(context.text("passwd.done", username));
        return ExitCode.OK;
    }
}
