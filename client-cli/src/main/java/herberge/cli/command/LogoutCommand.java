package herberge.cli.command;

import herberge.cli.api.ProblemException;
import herberge.cli.api.TokenSource;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code logout}: ends the login on the server and deletes it here, even if the server cannot be reached. */
@Command(description = "Log out.")
final class LogoutCommand implements Callable<Integer> {

    private final CommandContext context;

    LogoutCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        TokenSource access = context.api().access();
        if (access.isFixed()) {
            throw new UsageException("logout.token");
        }
        if (access.credentials().isEmpty()) {
            context.printer().printDone(context.text("logout.notIn", access.server()));
            return ExitCode.OK;
        }
        try {
            context.api().logout();
        } catch (ProblemException e) {
            if (e.problem().status() != 401) { // 401: the login had already ended
                throw e;
            }
        } finally {
            access.forget();
        }
        context.printer().printDone(context.text("logout.done", access.server()));
        return ExitCode.OK;
    }
}
