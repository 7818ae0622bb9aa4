package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code guests merge GUEST OTHER}: merges two guests that are the same; {@code undo} separates them again. */
@Command(description = "Merge a guest that was entered twice.")
final class GuestsMergeCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "GUEST", description = "the guest that stays: id or name")
    String guest = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "the guest that ends: id or name")
    String other = "";

    @Mixin
    final WriteOptions write = new WriteOptions();

    GuestsMergeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Guest into = Guest.of(context.guests().fetch(guest).json());
        Guest from = Guest.of(context.guests().fetch(other).json());
        ObjectNode body = Json.object().put("from", from.id()).put("fromVersion", from.version());
        ServerResponse response =
                context.writes().transition("/guests/" + into.id() + "/merge", into.version(), body, write.dryRun);
        context.printer()
                .printEntity(
                        response,
                        Listings.GUESTS,
                        (Guest merged) -> DisplayWidth.oneLine(context.text(
                                "guests.merged",
                                write.resultText(context, "done.merged"),
                                from.fullName(),
                                String.valueOf(from.id()),
                                merged.fullName(),
                                String.valueOf(into.id()))));
        return ExitCode.OK;
    }
}
