package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.output.AccessListings;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code tokens}: the keys that one's machines have to the server. */
@Command(description = "List your tokens for scripts and machines, make or end one.")
final class TokensCommand implements Callable<Integer> {

    static final String PATH = "/auth/tokens";

    private final CommandContext desk;

    TokensCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        desk.printer()
                .list(
                        desk.api().whole(PATH, QueryString.none()),
                        new AccessListings(desk).tokens(),
                        "You have no tokens. Make one with: herberge tokens add");
        return ExitCode.OK;
    }

    /** {@code tokens end N}: no machine gets in with it any more. */
    @Command(description = "End a token.")
    static final class End implements Callable<Integer> {

        private final CommandContext desk;

        @Parameters(paramLabel = "N", arity = "1..*", description = "ids, as tokens lists them")
        List<Long> ids = new ArrayList<>();

        End(CommandContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            for (Long id : ids) {
                desk.api().end(PATH + "/" + id);
                desk.printer().line("Token " + id + " is ended.");
            }
            return ExitCode.OK;
        }
    }
}
