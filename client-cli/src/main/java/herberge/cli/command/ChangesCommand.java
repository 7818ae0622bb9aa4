package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
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
        context.printer()
                .printList(
                        newest.fetch(context, "/changes", QueryString.of("mine", all ? null : "true")),
                        new TraceListings(context).changes(),
                        context.text(all ? "changes.nothing" : "changes.nothingOwn"));
        return ExitCode.OK;
    }
}
