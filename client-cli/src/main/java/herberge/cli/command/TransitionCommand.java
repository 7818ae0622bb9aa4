package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check-in BOOKING} and similar commands: execute a transition of one or several bookings. */
@Command
final class TransitionCommand implements Callable<Integer> {

    /** The transitions without parameters. */
    enum Kind {
        CONFIRM("confirm", "done.confirmed", "Confirm a reserved booking.", "reserved"),
        RESERVE("reserve", "done.reserved", "Turn a confirmed booking back into a reserved one.", "confirmed"),
        CHECK_IN("check-in", "done.checkedIn", "Check a guest in.", "reserved", "confirmed"),
        CHECK_OUT(
                "check-out",
                "done.checkedOut",
                "Check a guest out; an early departure frees the nights left.",
                "checked-in"),
        NO_SHOW(
                "no-show",
                "done.noShow",
                "Note that a guest did not come; the nights are free again.",
                "reserved",
                "confirmed");

        final String path;
        final String done;
        final String description;
        /** The statuses in which a booking is usually meant, if it is named by its guest; separated by commas. */
        final String from;

        Kind(String path, String done, String description, String... from) {
            this.path = path;
            this.done = done;
            this.description = description;
            this.from = String.join(",", from);
        }
    }

    private final CommandContext context;
    private final Kind kind;

    @Parameters(paramLabel = "BOOKING", arity = "1..*", description = BookingFinder.HOW_TO_NAME)
    List<String> bookings = new ArrayList<>();

    @Mixin
    final WriteOptions write = new WriteOptions();

    TransitionCommand(CommandContext context, Kind kind) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public Integer call() {
        BookingFinder finder = context.bookings().preferring(Set.of(kind.from.split(",", -1)));
        return new BookingChanges(context, write, kind.done).execute(finder, bookings, this::execute);
    }

    private ServerResponse execute(Booking booking) {
        String path = "/bookings/" + booking.storedId() + "/" + kind.path;
        return context.writes().transition(path, booking.version(), Json.object(), write.dryRun);
    }
}
