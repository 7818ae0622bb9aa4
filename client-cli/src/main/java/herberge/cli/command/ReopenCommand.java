package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.Problem;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.output.ConflictSentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reopen BOOKING}: takes back the last step of bookings, with all of their nights or those up to a day. */
@Command(
        description = "Take back a cancellation, no-show, check-in or check-out.",
        footer = {
            "",
            "If others have the last nights meanwhile, --until takes back the nights before.",
            "Examples:",
            "  herberge reopen 2026-17",
            "  herberge reopen 17 --until fri"
        })
final class ReopenCommand implements Callable<Integer> {

    /** The statuses in which a booking is usually meant, if it is named by its guest. */
    private static final Set<String> FROM = Set.of("cancelled", "no-show", "checked-in", "checked-out");

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", arity = "1..*", description = BookingFinder.HOW_TO_NAME)
    List<String> bookings = new ArrayList<>();

    @Option(names = "--until", paramLabel = "DAY", description = "day of departure, if it is to be earlier than before")
    @Nullable
    String until;

    @Mixin
    final WriteOptions write = new WriteOptions();

    ReopenCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode body = Json.object();
        if (until != null) {
            body.put("checkOut", context.days().parseDay(until).toString());
        }
        BookingFinder finder = context.bookings().preferring(FROM);
        return new BookingChanges(context, write, "done.reopened")
                .execute(finder, bookings, booking -> reopen(booking, body));
    }

    private ServerResponse reopen(Booking booking, ObjectNode body) {
        String path = "/bookings/" + booking.storedId() + "/reopen";
        try {
            return context.writes().transition(path, booking.version(), body, write.dryRun);
        } catch (ProblemException refused) {
            throw firstTaken(refused.problem())
                    .filter(day -> isPossible(booking, day))
                    .map(day -> new ProblemException(withDay(refused.problem(), day)))
                    .orElse(refused);
        }
    }

    /** Returns the first day from which others have the room. */
    private static Optional<LocalDate> firstTaken(Problem problem) {
        return Json.list(problem.members(), "conflicts", taken -> Json.date(taken, "checkIn")).stream()
                .min(Comparator.naturalOrder());
    }

    /** Nights that were slept stay with the guest, and any other stay has one at least. */
    private static boolean isPossible(Booking booking, LocalDate until) {
        return booking.status().equals("checked-out")
                ? !until.isBefore(booking.checkOut())
                : until.isAfter(booking.checkIn());
    }

    private static Problem withDay(Problem problem, LocalDate until) {
        ObjectNode members = problem.members().deepCopy();
        members.put(ConflictSentences.REOPEN_UNTIL, until.toString());
        return new Problem(problem.status(), problem.code(), problem.requestId(), problem.retryAfter(), members);
    }
}
