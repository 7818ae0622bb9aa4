package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code rooms}: lists the rooms of the house. */
@Command(description = "List the rooms.")
final class RoomsCommand implements Callable<Integer> {

    private final CommandContext context;

    RoomsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().list("/rooms", QueryString.none(), Integer.MAX_VALUE),
                        Listings.ROOMS,
                        context.text("chart.noRooms"));
        return ExitCode.OK;
    }
}
