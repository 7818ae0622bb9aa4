package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.input.DateParser;
import herberge.cli.output.TraceListings;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code audit}: lists audit rows with the server's filters. */
@Command(
        description = "Look through the audit (admins).",
        footer = {
            "",
            "The rows themselves, before and after, are in --output json and csv.",
            "Example:  herberge audit --table booking --record 17"
        })
final class AuditCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--table", paramLabel = "KIND", description = "such as booking, guest, room, room-block, user")
    @Nullable
    String table;

    @Option(names = "--record", paramLabel = "ID", description = "what has this id")
    @Nullable
    Long record;

    @Option(names = "--user", description = "what this user did: id or name; 0 is the server itself")
    @Nullable
    String user;

    @Option(names = "--from", paramLabel = "DAY", description = "from this day on")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DAY", description = "… and before this day")
    @Nullable
    String to;

    @Mixin
    final NewestOption newest = new NewestOption();

    AuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        newest.fetch(context, "/audit", query()),
                        new TraceListings(context).audit(),
                        context.text("audit.nothing"));
        return ExitCode.OK;
    }

    private QueryString query() {
        DateParser days = context.days();
        LocalDate first = from == null ? null : days.parseDay(from);
        return QueryString.of("table", table)
                .and("recordId", record)
                .and("userId", user == null ? null : context.users().findId(user))
                .and("from", first)
                .and("to", to == null ? null : first == null ? days.parseDay(to) : days.parseEnd(to, first));
    }
}
