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

/** {@code sessions}: lists the login sessions of a user. */
@Command(description = "List where you are logged in, or end a login.")
final class SessionsCommand implements Callable<Integer> {

    private static final String PATH = "/auth/sessions";

    private final CommandContext context;

    @Option(names = "--user", paramLabel = "NAME", description = "of somebody else (admins): id or name")
    @Nullable
    String user;

    SessionsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        QueryString query =
                QueryString.of("userId", user == null ? null : context.users().findId(user));
        context.printer()
                .printList(
                        context.api().listAll(PATH, query),
                        new AccessListings(context).sessions(),
                        user == null ? context.text("sessions.nothing") : context.text("sessions.nothingOf", user));
        return ExitCode.OK;
    }

    /** {@code sessions end N}: ends login sessions. */
    @Command(description = "End a login; admins also that of somebody else.")
    static final class End implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "N", arity = "1..*", description = "ids, as sessions lists them")
        List<Long> ids = new ArrayList<>();

        End(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            List<Long> own = context.api().listAll(PATH, QueryString.none()).stream()
                    .map(Session::of)
                    .filter(Session::current)
                    .map(Session::id)
                    .toList();
            // this session last: the others could not be ended without it
            for (Long id : ids.stream().filter(id -> !own.contains(id)).toList()) {
                context.api().delete(PATH + "/" + id);
                context.printer().printDone(context.text("sessions.ended", id));
            }
            for (Long id : ids.stream().filter(own::contains).limit(1).toList()) {
                context.api().delete(PATH + "/" + id);
                context.api().access().forget();
                context.printer().printDone(context.text("sessions.endedThis", id));
            }
            return ExitCode.OK;
        }
    }
}
