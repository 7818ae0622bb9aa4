package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.CompanionParser;
import herberge.cli.input.UsageException;
import herberge.cli.input.YesNoParser;
import herberge.cli.process.ExitCode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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

    @Parameters(paramLabel = "BOOKING", description = "id (17) or reservation number (2026-17)")
    String booking = "";

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

    @Option(names = "--paid", paramLabel = "YES|NO", description = "note that the stay is paid, or is not")
    @Nullable
    String paid;

    @Option(names = "--invoiced", paramLabel = "YES|NO", description = "note that the invoice was sent")
    @Nullable
    String invoiced;

    @Option(names = "--confirmation-sent", paramLabel = "YES|NO", description = "note that the confirmation was sent")
    @Nullable
    String confirmationSent;

    @Mixin
    final WriteOptions write = new WriteOptions();

    EditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ServerResponse shown = context.bookings().fetch(booking);
        Booking found = Booking.of(shown.json());
        ObjectNode changes = changes(shown);
        if (changes.isEmpty()) {
            throw new UsageException("Say what is to change: --notes, --companion, --paid, --invoiced …");
        }
        ServerResponse response =
                context.api().patch("/bookings/" + found.storedId(), found.version(), changes, write.dryRun);
        write.print(context.printer(), response, "Changed");
        return ExitCode.OK;
    }

    private ObjectNode changes(ServerResponse shown) {
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
        putMark(changes, "paidAt", paid, shown);
        putMark(changes, "invoiceSentAt", invoiced, shown);
        putMark(changes, "confirmationSentAt", confirmationSent, shown);
        return changes;
    }

    private static void putText(ObjectNode changes, String field, @Nullable String text) {
        if (text != null) {
            changes.put(field, text.isBlank() ? null : text);
        }
    }

    /** Sets the mark to the server's present time, or clears it. */
    private static void putMark(ObjectNode changes, String field, @Nullable String wanted, ServerResponse shown) {
        if (wanted != null) {
            changes.put(field, YesNoParser.parse(wanted) ? now(shown).toString() : null);
        }
    }

    /** The server's clock, from its response: the clock of this machine may be wrong. */
    private static Instant now(ServerResponse shown) {
        String date = shown.header("Date").orElseThrow(() -> new UsageException("The server does not say its time."));
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
