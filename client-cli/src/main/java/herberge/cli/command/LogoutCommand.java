package herberge.cli.command;

import herberge.cli.api.ProblemException;
import herberge.cli.api.TokenSource;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code logout}: ends the login on the server and forgets it here, even when the server cannot be told. */
@Command(description = "Log out.")
final class LogoutCommand implements Callable<Integer> {

    private final CommandContext desk;

    LogoutCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        TokenSource access = desk.api().access();
        if (access.fixed()) {
            throw new UsageException("HERBERGE_TOKEN is set; unset it to log out.");
        }
        if (access.credentials().isEmpty()) {
            desk.printer().line("Not logged in at " + access.server() + ".");
            return ExitCode.OK;
        }
        try {
            desk.api().logout();
        } catch (ProblemException e) {
            if (e.problem().status() != 401) { // 401: it had ended already
                throw e;
            }
        } finally {
            access.forget();
        }
        desk.printer().line("Logged out at " + access.server() + ".");
        return ExitCode.OK;
    }
}
