package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.CompanionParser;
import herberge.cli.input.TimeParser;
import herberge.cli.input.UsageException;
import herberge.cli.input.YesNoParser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code edit BOOKING}: changes what a booking says besides its room and nights. */
@Command(
        description = "Change notes, companions and marks of a booking.",
        footer = {
            "",
            "An empty text empties a field. The companions given replace the former ones.",
            "Examples:",
            "  herberge edit 2026-17 --notes \"comes late\"",
            "  herberge edit 17 --paid yes --companion \"Erika Meyer 1990-05-01\""
        })
final class EditCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "BOOKING", arity = "1..*", description = BookingFinder.HOW_TO_NAME)
    List<String> bookings = new ArrayList<>();

    @Option(names = "--notes", paramLabel = "TEXT")
    @Nullable
    String notes;

    @Option(names = "--source", paramLabel = "TEXT", description = "where the booking came from")
    @Nullable
    String source;

    @Option(names = "--companion", paramLabel = "NAME", description = "\"Erika Meyer\"; may be repeated; \"\" for none")
    @Nullable
    List<String> companions;

    @Option(names = "--foundation-case", paramLabel = "YES|NO", description = "a stay the foundation pays for")
    @Nullable
    String foundationCase;

    @Option(names = "--payer", paramLabel = "PAYER", description = "who pays instead of the guest; \"\" for none")
    @Nullable
    String payer;

    @Option(names = "--paid", paramLabel = "YES|NO", description = "note that the stay is paid, or is not")
    @Nullable
    String paid;

    @Option(names = "--invoiced", paramLabel = "YES|NO", description = "note that the invoice was sent")
    @Nullable
    String invoiced;

    @Option(names = "--confirmation-sent", paramLabel = "YES|NO", description = "note that the confirmation was sent")
    @Nullable
    String confirmationSent;

    @Option(
            names = "--arrives",
            paramLabel = "HH:MM",
            description = "when the party means to come on the first day; \"\" if not known")
    @Nullable
    String arrives;

    @Option(names = "--leaves", paramLabel = "HH:MM", description = "when the party means to leave on the last day")
    @Nullable
    String leaves;

    @Mixin
    final WriteOptions write = new WriteOptions();

    EditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ObjectNode texts = texts();
        boolean marks = paid != null || invoiced != null || confirmationSent != null;
        if (texts.isEmpty() && !marks) {
            throw new UsageException("edit.what");
        }
        BookingFinder finder = context.bookings();
        return new BookingChanges(context, write, "done.changed")
                .execute(
                        paid == null ? finder : finder.ofFirstPart(),
                        bookings,
                        booking -> change(booking, texts.deepCopy()));
    }

    private ServerResponse change(Booking booking, ObjectNode changes) {
        putMark(changes, "paidAt", paid);
        putMark(changes, "invoiceSentAt", invoiced);
        putMark(changes, "confirmationSentAt", confirmationSent);
        return context.writes().patch("/bookings/" + booking.storedId(), booking.version(), changes, write.dryRun);
    }

    private ObjectNode texts() {
        ObjectNode changes = Json.object();
        putText(changes, "notes", notes);
        putText(changes, "source", source);
        if (companions != null) {
            List<String> named =
                    companions.stream().filter(name -> !name.isBlank()).toList();
            changes.set("companions", CompanionParser.parse(named));
        }
        if (foundationCase != null) {
            changes.put("foundationCase", YesNoParser.parse(foundationCase));
        }
        if (payer != null) {
            changes.put(
                    "payerId", payer.isBlank() ? null : (Long) context.payers().findId(payer));
        }
        putTime(changes, "expectedArrival", arrives);
        putTime(changes, "expectedDeparture", leaves);
        return changes;
    }

    private static void putText(ObjectNode changes, String field, @Nullable String text) {
        if (text != null) {
            changes.put(field, text.isBlank() ? null : text);
        }
    }

    private static void putTime(ObjectNode changes, String field, @Nullable String text) {
        if (text != null) {
            changes.put(field, TimeParser.parse(text));
        }
    }

    /** Sets the mark to the server's present time, or clears it. */
    private void putMark(ObjectNode changes, String field, @Nullable String wanted) {
        if (wanted != null) {
            changes.put(field, YesNoParser.parse(wanted) ? now().toString() : null);
        }
    }

    /** The server's clock, from its latest response: the clock of this machine may be wrong. */
    private Instant now() {
        return context.api()
                .serverTime()
                .orElseThrow(() -> new UsageException("edit.noTime"))
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
