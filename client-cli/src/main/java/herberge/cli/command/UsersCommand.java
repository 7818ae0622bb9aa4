package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.AccessListings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code users}: who has an account. */
@Command(description = "List the accounts, or change them (admins).")
final class UsersCommand implements Callable<Integer> {

    private final CommandContext desk;

    UsersCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        desk.printer()
                .list(
                        desk.api().list("/users", QueryString.none(), Integer.MAX_VALUE),
                        new AccessListings(desk).users(),
                        "There are no accounts yet.");
        return ExitCode.OK;
    }
}
