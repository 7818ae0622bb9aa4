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
            throw new UsageException("HERBERGE_TOKEN is set; unset it and log in to change your password.");
        }
        String username = context.api()
                .access()
                .credentials()
                .map(Credentials::username)
                .orElseThrow(() -> new UsageException("Log in first: herberge login"));
        MissingInputPrompts prompts = new MissingInputPrompts(context.terminal(), "use --password-stdin.");
        String old = fromInput ? prompts.readPassword() : prompts.askSecret("Old password: ");
        String updated = fromInput ? prompts.readPassword() : prompts.askNewPassword();
        context.api().changePassword(old, updated);
        context.printer().printLine("The password of " + username + " is changed.");
        return ExitCode.OK;
    }
}
