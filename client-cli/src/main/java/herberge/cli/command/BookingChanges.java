package herberge.cli.command;

import herberge.cli.api.Booking;
import herberge.cli.api.ProblemException;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.RefusedException;
import herberge.cli.output.Sentences;
import herberge.cli.process.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Executes the same change for each of several bookings. All of them are found before the first is changed. A refusal
 * of one of several is reported and does not keep the others from being changed; the exit code is that of the first
 * refusal.
 */
final class BookingChanges {

    private final CommandContext context;
    private final WriteOptions write;
    private final String done;

    /** @param done the key of what has happened to a changed booking, such as "Cancelled" */
    BookingChanges(CommandContext context, WriteOptions write, String done) {
        this.context = context;
        this.write = write;
        this.done = done;
    }

    int execute(BookingFinder finder, List<String> typed, Function<Booking, ServerResponse> change) {
        List<Booking> bookings = finder.fetchAll(typed).stream()
                .map(response -> Booking.of(response.json()))
                .toList();
        List<ServerResponse> changed = new ArrayList<>();
        int code = ExitCode.OK;
        try {
            for (Booking booking : bookings) {
                int result = executeOne(booking, bookings.size() == 1, change, changed);
                code = code == ExitCode.OK ? result : code;
            }
        } finally {
            write.print(context.printer(), changed, done);
        }
        return code;
    }

    private int executeOne(
            Booking booking, boolean only, Function<Booking, ServerResponse> change, List<ServerResponse> changed) {
        try {
            changed.add(change.apply(booking));
            return ExitCode.OK;
        } catch (ProblemException refused) {
            if (only) {
                throw refused;
            }
            warn(booking, new Sentences(context).of(refused.problem()));
            return ExitCode.ofStatus(refused.problem().status());
        } catch (RefusedException declined) {
            if (only) {
                throw declined;
            }
            warn(booking, declined.in(context.texts()));
            return ExitCode.REFUSED;
        }
    }

    private void warn(Booking booking, String sentence) {
        context.warnAnyway(booking.number() + " (" + booking.guest().name() + "): " + sentence);
    }
}
