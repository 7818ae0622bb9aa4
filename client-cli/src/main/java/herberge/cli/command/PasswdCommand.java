package herberge.cli.command;

import herberge.cli.ExitCode;
import herberge.cli.api.Api;
import herberge.cli.api.Credentials;
import herberge.cli.input.UsageException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code passwd}: changes the own password and logs in with the new one. */
@Command(description = "Change your password.")
final class PasswdCommand implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--password-stdin", description = "read the old and the new password, a line each, from the input")
    boolean fromInput;

    PasswdCommand(Desk desk) {
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
        Questions questions = new Questions(desk.terminal(), "use --password-stdin.");
        String old = fromInput ? questions.firstLineOfInput() : questions.secret("Old password: ");
        String fresh = fromInput ? questions.firstLineOfInput() : questions.newPassword();
        change(desk, username, old, fresh);
        desk.printer().line("The password of " + username + " is changed.");
        return ExitCode.OK;
    }

    /** The change may end every session, this one too: the new password opens the next. */
    static void change(Desk desk, String username, String old, String fresh) {
        Api api = desk.api();
        api.changePassword(old, fresh);
        api.access().keep(Credentials.ofLogin(api.login(username, fresh), username));
    }
}
