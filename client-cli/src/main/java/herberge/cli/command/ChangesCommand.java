package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code changes}: what was done, each with the number that undo takes. */
@Command(description = "List what you changed; undo takes it back.")
final class ChangesCommand implements Callable<Integer> {

    private final CommandContext desk;

    @Option(names = "--all", description = "what everybody changed")
    boolean all;

    @Mixin
    final NewestOption newest = new NewestOption();

    ChangesCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        desk.printer()
                .list(
                        newest.of(desk, "/changes", QueryString.of("mine", all ? null : "true")),
                        new TraceListings(desk).changes(),
                        all ? "Nothing has been changed yet." : "You have changed nothing yet.");
        return ExitCode.OK;
    }
}
