package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.api.Room;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.Format;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rooms add NAME}: adds a room. */
@Command(
        name = "add",
        description = "Add a room.",
        footer = {"", "  herberge rooms add \"17 - Bungalow\" --type BU --beds 4 --location Fall"})
final class RoomsAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "NAME")
    String name = "";

    @Option(names = "--type", paramLabel = "TYPE", required = true, description = "App, EZ, DZ, BU, FeWo …")
    String type = "";

    @Option(
            names = {"--beds", "--capacity"},
            paramLabel = "N",
            required = true,
            description = "the maximum number of persons")
    int beds;

    @Option(names = "--location", paramLabel = "PLACE", required = true)
    String location = "";

    @Option(names = "--notes", paramLabel = "TEXT")
    @Nullable
    String notes;

    @Mixin
    final WriteOptions write = new WriteOptions();

    RoomsAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode body = Json.object()
                .put("name", name)
                .put("buildingType", type)
                .put("capacity", beds)
                .put("location", location);
        if (notes != null) {
            body.put("notes", notes);
        }
        ServerResponse response = context.api().create("/rooms", body, write.dryRun);
        if (write.dryRun && context.printer().format() != Format.JSON) {
            context.printer().printDone(write.resultText(context, "done.added") + ": " + name + ", " + location + ".");
            return ExitCode.OK; // there is no room yet, and so no row
        }
        context.printer()
                .printEntity(
                        response,
                        Listings.ROOMS,
                        (Room room) -> context.text("rooms.added", room.name(), room.location(), room.id()));
        return ExitCode.OK;
    }
}
