package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Booking;
import herberge.cli.api.Json;
import herberge.cli.api.ServerResponse;
import herberge.cli.input.BookingFinder;
import herberge.cli.input.PriceItemParser;
import herberge.cli.input.UsageException;
import herberge.cli.process.ExitCode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pay BOOKING [AMOUNT]}: records a payment for a stay. */
@Command(
        description = "Record a payment for a stay.",
        footer = {
            "",
            "Examples:",
            "  herberge pay 2026-17",
            "  herberge pay 2026-17 150 --by card",
            "  herberge pay 2026-17 80 --by cash --reference \"receipt 4711\"",
            "  herberge pay 2026-17 20 --back"
        })
final class PayCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "BOOKING", description = BookingFinder.HOW_TO_NAME)
    String booking = "";

    @Parameters(
            index = "1",
            paramLabel = "AMOUNT",
            arity = "0..1",
            description = "15 or 15.50; by default all that is open")
    @Nullable
    String amount;

    @Option(
            names = "--by",
            paramLabel = "METHOD",
            description = "transfer (by default), cash, card, direct-debit, paypal or other")
    String method = "transfer";

    @Option(names = "--on", paramLabel = "DAY", description = "when it was paid; by default today")
    @Nullable
    String day;

    @Option(names = "--reference", paramLabel = "TEXT", description = "of cash, the number of the till's receipt")
    @Nullable
    String reference;

    @Option(names = "--back", description = "the house paid it back to the guest")
    boolean back;

    @Mixin
    final WriteOptions write = new WriteOptions();

    PayCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Booking found = context.bookings().ofFirstPart().find(booking);
        LocalDate paidOn = day == null ? context.info().today() : context.days().parseDay(day);
        ObjectNode body = Json.object()
                .put("amountCents", cents(found))
                .put("method", method)
                .put("paidOn", paidOn.toString());
        if (reference != null) {
            body.put("reference", reference);
        }
        ServerResponse response =
                context.api().create("/bookings/" + found.storedId() + "/payments", body, write.dryRun);
        PaymentsCommand.print(context, write, response, "done.paid");
        return ExitCode.OK;
    }

    /** Returns the amount; what is owed to the guest is paid back. */
    private long cents(Booking found) {
        if (amount != null) {
            long cents = PriceItemParser.parseCents(amount);
            return back ? -cents : cents;
        }
        Long open = found.price().openCents();
        if (open == null || open == 0 || back != open < 0) {
            throw new UsageException("pay.amount", found.number());
        }
        return open;
    }
}
