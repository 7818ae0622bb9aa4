package herberge.cli.command;

import herberge.cli.api.QueryString;
import herberge.cli.input.DateParser;
import herberge.cli.output.Listings;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bookings}: lists bookings with the server's filters. */
@Command(description = "List bookings.")
final class BookingsCommand implements Callable<Integer> {

    private final CommandContext context;

    @Option(names = "--from", paramLabel = "DAY", description = "stays that touch the time from this day on")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DAY", description = "… and before this day")
    @Nullable
    String to;

    @Option(names = "--room", description = "id or name")
    @Nullable
    String room;

    @Option(names = "--guest", description = "id, or a text to search for")
    @Nullable
    String guest;

    @Option(names = "--status", split = ",", description = "such as confirmed; may be repeated")
    List<String> status = new ArrayList<>();

    @Option(names = "--number", description = "reservation number, such as 2026-17")
    @Nullable
    String number;

    @Option(names = "--search", paramLabel = "TEXT", description = "in number, guest and notes")
    @Nullable
    String search;

    @Option(names = "--arriving", paramLabel = "DAY", description = "who arrives on this day")
    @Nullable
    String arriving;

    @Option(names = "--departing", paramLabel = "DAY", description = "who leaves on this day")
    @Nullable
    String departing;

    @Mixin
    final LimitOption limit = new LimitOption();

    BookingsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        context.printer()
                .printList(
                        context.api().list("/bookings", query(), limit.value()),
                        Listings.BOOKINGS,
                        context.text("bookings.nothing"));
        return ExitCode.OK;
    }

    private QueryString query() {
        DateParser days = context.days();
        LocalDate first = from == null ? null : days.parseDay(from);
        QueryString query = QueryString.of("from", first)
                .and("to", to == null ? null : first == null ? days.parseDay(to) : days.parseEnd(to, first))
                .and("roomId", room == null ? null : context.rooms().findId(room))
                .and("guestId", guest == null ? null : context.guests().findId(guest))
                .and("reservationNumber", number)
                .and("q", search)
                .and("arriving", arriving == null ? null : days.parseDay(arriving))
                .and("departing", departing == null ? null : days.parseDay(departing));
        status.forEach(code -> query.and("status", code));
        return query;
    }
}
