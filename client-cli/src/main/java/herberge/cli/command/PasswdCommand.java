package herberge.cli.command;

import herberge.cli.api.Credentials;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code passwd}: changes the own password; this session goes on, all others end. */
@Command(description = "Change your password.")
final class PasswdCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Option(names = "--password-stdin", description = "read the old and the new password, a line each, from the input")
    boolean fromInput;

    PasswdCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (desk.api().access().fixed()) {
            throw new UsageException("HERBERGE_TOKEN is set; unset it and log in to change your password.");
        }
        String username = desk.api()
                .access()
                .credentials()
                .map(Credentials::username)
                .orElseThrow(() -> new UsageException("Log in first: herberge login"));
        MissingInputPrompts questions = new MissingInputPrompts(desk.terminal(), "use --password-stdin.");
        String old = fromInput ? questions.firstLineOfInput() : questions.secret("Old password: ");
        String fresh = fromInput ? questions.firstLineOfInput() : questions.newPassword();
        desk.api().changePassword(old, fresh);
        desk.printer().line("The password of " + username + " is changed.");
        return ExitCode.OK;
    }
}
