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

/** {@code bookings}: the bookings, filtered as the server can. */
@Command(description = "List bookings.")
final class BookingsCommand implements Callable<Integer> {

    private final CommandContext desk;

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

    BookingsCommand(CommandContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        desk.printer()
                .list(
                        desk.api().list("/bookings", query(), limit.most()),
                        Listings.BOOKINGS,
                        "There is no such booking.");
        return ExitCode.OK;
    }

    private QueryString query() {
        DateParser days = desk.days();
        LocalDate first = from == null ? null : days.day(from);
        QueryString query = QueryString.of("from", first)
                .and("to", to == null ? null : first == null ? days.day(to) : days.end(to, first))
                .and("roomId", room == null ? null : desk.rooms().id(room))
                .and("guestId", guest == null ? null : desk.guests().id(guest))
                .and("reservationNumber", number)
                .and("q", search)
                .and("arriving", arriving == null ? null : days.day(arriving))
                .and("departing", departing == null ? null : days.day(departing));
        status.forEach(one -> query.and("status", one));
        return query;
    }
}
