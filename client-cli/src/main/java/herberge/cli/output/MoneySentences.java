package herberge.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Invoice;
import herberge.cli.api.Json;
import herberge.cli.realtime.Event;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import herberge.cli.text.Texts;
import java.util.stream.Collectors;

/** Describes events of payments, credit and invoices, without the user who caused them, and what an invoice lacks. */
public record MoneySentences(Texts texts) {

    public String invoice(Event event) {
        JsonNode invoice = event.payload();
        String key = invoice.hasNonNull("cancelsId") ? "event.invoiceCancelled" : "event.invoiced";
        boolean ofGroup = invoice.hasNonNull("groupId");
        Decimal amount = Decimal.ofCents(Json.number(invoice, "payableCents"));
        return text(
                ofGroup ? key + "Group" : key,
                Json.textOrEmpty(invoice, "number"),
                amount,
                Json.number(invoice, ofGroup ? "groupId" : "bookingId"));
    }

    public String payment(Event event) {
        JsonNode payment = event.payload();
        Decimal amount = Decimal.ofCents(Math.abs(Json.number(payment, "amountCents")));
        long booking = Json.number(payment, "bookingId");
        if (payment.hasNonNull("reversesId")) {
            return text("event.paymentReversed", Json.number(payment, "reversesId"), amount, booking);
        }
        boolean back = Json.number(payment, "amountCents") < 0;
        return text(back ? "event.paidBack" : "event.paid", amount, booking);
    }

    public String credit(Event event) {
        JsonNode item = event.payload();
        Decimal amount = Decimal.ofCents(Math.abs(Json.number(item, "amountCents")));
        Decimal balance = Decimal.ofCents(Json.number(item, "balanceCents"));
        long guest = Json.number(item, "guestId");
        if (item.hasNonNull("reversesId")) {
            return text("event.creditReversed", Json.number(item, "reversesId"), amount, guest, balance);
        }
        String key = switch (Json.textOrEmpty(item, "kind")) {
            case "refund" -> "event.creditRefund";
            case "moved" -> "event.creditMoved";
            case "expired" -> "event.creditExpired";
            default -> "event.creditAdded";
        };
        return text(key, amount, guest, balance);
    }

    /** Says what the recipient of an invoice lacks. */
    public String missing(Invoice invoice) {
        String fields = invoice.missing().stream()
                .map(field -> texts.ofCode("field", field))
                .collect(Collectors.joining(", "));
        return text("invoice.missing", invoice.recipient(), fields);
    }

    private String text(String key, Object... values) {
        return texts.of(new Text(key, values));
    }
}
