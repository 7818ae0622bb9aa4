package herberge.cli.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import herberge.cli.api.Json;
import herberge.cli.input.PriceItemParser;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of an invoice, for a booking and for a group. */
final class InvoiceOptions {

    @Option(names = "--advance", paramLabel = "AMOUNT", description = "charge a part of the price before the stay")
    @Nullable
    String advance;

    @Option(names = "--final", description = "take off the advances")
    boolean takesOff;

    @Option(names = "--to", paramLabel = "guest|payer", description = "to whom; by default to the guest")
    @Nullable
    String recipient;

    @Option(names = "--on", paramLabel = "DAY", description = "the day of the invoice; by default today")
    @Nullable
    String day;

    @Option(names = "--due", paramLabel = "DAY", description = "until when it is to be paid")
    @Nullable
    String due;

    /**
     * Returns the fields of a request.
     *
     * @param selection adds what is charged
     */
    ObjectNode body(CommandContext context, Consumer<ObjectNode> selection) {
        ObjectNode body = Json.object();
        if (advance != null) {
            body.put("kind", "advance").put("amountCents", PriceItemParser.parseCents(advance));
        } else {
            body.put("kind", takesOff ? "final" : "invoice");
        }
        if (recipient != null) {
            body.put("recipient", recipient);
        }
        selection.accept(body);
        if (day != null) {
            body.put("issuedOn", context.days().parseDay(day).toString());
        }
        if (due != null) {
            body.put("dueOn", context.days().parseDay(due).toString());
        }
        return body;
    }
}
