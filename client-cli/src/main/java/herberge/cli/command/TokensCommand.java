package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.AccessListings;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tokens}: lists the user's API tokens. */
@Command(description = "List your tokens for scripts and machines, make or end one.")
final class TokensCommand implements Callable<Integer> {

    static final String PATH = "/auth/tokens";

    private final CommandContext context;

    TokensCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().listAll(PATH, QueryString.none()),
                        new AccessListings(context).tokens(),
                        context.text("tokens.nothing"));
        return ExitCode.OK;
    }

    /** {@code tokens end N}: ends API tokens. */
    @Command(description = "End a token.")
    static final class End implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "N", arity = "1..*", description = "ids, as tokens lists them")
        List<Long> ids = new ArrayList<>();

        End(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            for (Long id : ids) {
                context.api().delete(PATH + "/" + id);
                context.printer().printDone(context.text("tokens.ended", id));
            }
            return ExitCode.OK;
        }
    }
}
