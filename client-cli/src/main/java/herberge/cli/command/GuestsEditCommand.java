package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.CompanionParser;
import herberge.cli.input.UsageException;
import herberge.cli.input.YesNoParser;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guests edit GUEST}: changes what is known of a guest. */
@Command(
        description = "Change what is known of a guest.",
        footer = {
            "",
            "An empty text empties a field. The tags and companions given replace the former ones.",
            "Examples:",
            "  herberge guests edit Meyer --phone \"0221 12345\"",
            "  herberge guests edit 12 --last-name Schmidt --company \"\""
        })
final class GuestsEditCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "GUEST", description = "id, or a text to search for")
    String guest = "";

    @Option(names = "--first-name", paramLabel = "NAME")
    @Nullable
    String firstName;

    @Option(names = "--last-name", paramLabel = "NAME")
    @Nullable
    String lastName;

    @Option(names = "--member", paramLabel = "YES|NO", description = "is a member, or is not")
    @Nullable
    String member;

    @Option(
            names = "--companion",
            paramLabel = "NAME",
            description = "who usually comes along, \"Erika Meyer 1990-05-01\"; may be repeated; \"\" for none")
    @Nullable
    List<String> companions;

    @Mixin
    final GuestTextOptions texts = new GuestTextOptions();

    @Mixin
    final WriteOptions write = new WriteOptions();

    GuestsEditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode changes = changes();
        if (changes.isEmpty()) {
            throw new UsageException("guests.what");
        }
        Guest found = Guest.of(context.guests().fetch(guest).json());
        ServerResponse response =
                context.writes().patch("/guests/" + found.id(), found.version(), changes, write.dryRun);
        context.printer()
                .printEntity(
                        response,
                        Listings.GUESTS,
                        (Guest changed) -> DisplayWidth.oneLine(write.resultText(context, "done.changed") + ": "
                                + changed.fullName() + " (id " + found.id() + ")."));
        return ExitCode.OK;
    }

    private ObjectNode changes() {
        ObjectNode changes = Json.object();
        GuestTextOptions.put(changes, "firstName", firstName);
        GuestTextOptions.put(changes, "lastName", lastName);
        texts.putInto(changes);
        if (member != null) {
            changes.put("member", YesNoParser.parse(member));
        }
        if (companions != null) {
            List<String> named =
                    companions.stream().filter(name -> !name.isBlank()).toList();
            changes.set("companions", CompanionParser.parse(named));
        }
        return changes;
    }
}
