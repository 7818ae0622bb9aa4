package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.AccessListings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code users}: lists the accounts. */
@Command(description = "List the accounts, or change them (admins).")
final class UsersCommand implements Callable<Integer> {

    private final CommandContext context;

    UsersCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().list("/users", QueryString.none(), Integer.MAX_VALUE),
                        new AccessListings(context).users(),
                        context.text("users.nothing"));
        return ExitCode.OK;
    }
}
