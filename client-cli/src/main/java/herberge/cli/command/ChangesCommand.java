package herberge.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Change;
import herberge.cli.api.QueryString;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code changes}: lists changes, each with the number that {@code undo} takes. */
@Command(description = "List what you changed; undo takes it back.")
final class ChangesCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--all", description = "what everybody changed")
    boolean all;

    @Mixin
    final NewestOption newest = new NewestOption();

    ChangesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<JsonNode> items = newest.fetch(context, "/changes", QueryString.of("mine", all ? null : "true"));
        if (context.printer().isPlainTable() && !items.isEmpty()) {
            new ChangeTable(context).print(items.stream().map(Change::of).toList(), items.size() == newest.limit);
            return ExitCode.OK;
        }
        context.printer()
                .printList(
                        items,
                        new TraceListings(context).changes(),
                        context.text(all ? "changes.nothing" : "changes.nothingOwn"));
        return ExitCode.OK;
    }
}
