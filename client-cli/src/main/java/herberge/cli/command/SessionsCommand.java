package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.api.Session;
import herberge.cli.output.AccessListings;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sessions}: where one is logged in. */
@Command(description = "List where you are logged in, or end a login.")
final class SessionsCommand implements Callable<Integer> {

    private static final String PATH = "/auth/sessions";

    private final CommandContext desk;

    @Option(names = "--user", paramLabel = "NAME", description = "of somebody else (admins): id or name")
    @Nullable
    String user;

    SessionsCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        QueryString query =
                QueryString.of("userId", user == null ? null : desk.users().id(user));
        desk.printer()
                .list(
                        desk.api().whole(PATH, query),
                        new AccessListings(desk).sessions(),
                        user == null ? "You are logged in nowhere." : user + " is logged in nowhere.");
        return ExitCode.OK;
    }

    /** {@code sessions end N}: nobody can go on with that login. */
    @Command(description = "End a login; admins also that of somebody else.")
    static final class End implements Callable<Integer> {

        private final CommandContext desk;

        @Parameters(paramLabel = "N", arity = "1..*", description = "ids, as sessions lists them")
        List<Long> ids = new ArrayList<>();

        End(CommandContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            List<Long> own = desk.api().whole(PATH, QueryString.none()).stream()
                    .map(Session::of)
                    .filter(Session::current)
                    .map(Session::id)
                    .toList();
            // this login last: without it the others could not be ended
            for (Long id : ids.stream().filter(id -> !own.contains(id)).toList()) {
                desk.api().end(PATH + "/" + id);
                desk.printer().line("Session " + id + " is ended.");
            }
            for (Long id : ids.stream().filter(own::contains).limit(1).toList()) {
                desk.api().end(PATH + "/" + id);
                desk.api().access().forget();
                desk.printer().line("Session " + id + " is ended: it was this one, you are logged out.");
            }
            return ExitCode.OK;
        }
    }
}
