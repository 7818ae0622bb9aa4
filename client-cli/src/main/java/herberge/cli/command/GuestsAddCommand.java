package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Duplicate;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.output.DisplayWidth;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import herberge.cli.text.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guests add [FIRST] LAST}: adds a guest. */
@Command(description = "Enter a new guest.")
final class GuestsAddCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..2",
            description = "first and last name, or the only name; with --company its contact person")
    List<String> names = new ArrayList<>();

    @Mixin
    final GuestTextOptions texts = new GuestTextOptions();

    @Option(names = "--member", description = "is a member")
    boolean member;

    @Mixin
    final WriteOptions write = new WriteOptions();

    GuestsAddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode body = body();
        boolean ask = !context.isConfirmed() && !write.dryRun && context.prompt() != null;
        if (ask && !confirm(duplicates(context.api().create("/guests", body, true)))) {
            context.printer().printLine(context.text("guests.notAdded"));
            return ExitCode.OK;
        }
        ServerResponse response = context.api().create("/guests", body, write.dryRun);
        context.printer().printEntity(response, Listings.GUESTS, this::sentence);
        if (!ask) {
            duplicates(response).forEach(duplicate -> context.warn(describe(duplicate) + "."));
        }
        return ExitCode.OK;
    }

    private static List<Duplicate> duplicates(ServerResponse response) {
        return Json.list(response.json(), "duplicates", Duplicate::ofNewGuest);
    }

    private boolean confirm(List<Duplicate> duplicates) {
        if (duplicates.isEmpty()) {
            return true;
        }
        duplicates.forEach(duplicate -> context.printer().printLine(describe(duplicate)));
        return context.prompts("hint.yes").confirm(context.text("guests.another"));
    }

    private String describe(Duplicate duplicate) {
        String equal = duplicate.why().stream()
                .map(field -> context.texts().shown(new Code("field", field)).toString())
                .collect(Collectors.joining(", "));
        return DisplayWidth.oneLine(context.text("guests.same", duplicate.name(), duplicate.id(), equal));
    }

    private String sentence(Guest guest) {
        String id = guest.id() == null ? "" : " (id " + guest.id() + ")";
        return DisplayWidth.oneLine(write.resultText(context, "done.added") + ": " + guest.fullName() + id + ".");
    }

    private ObjectNode body() {
        ObjectNode body = Json.object();
        GuestTextOptions.put(body, "firstName", names.size() == 2 ? names.get(0) : null);
        GuestTextOptions.put(body, "lastName", names.isEmpty() ? null : names.get(names.size() - 1));
        texts.putInto(body);
        if (member) {
            body.put("member", true);
        }
        return body;
    }
}
