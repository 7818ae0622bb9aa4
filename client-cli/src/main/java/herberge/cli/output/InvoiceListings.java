package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;
import static herberge.cli.output.Column.whole;

import herberge.cli.api.Invoice;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of invoices. Scripts may rely on the CSV headings. */
public final class InvoiceListings {

    public static final Listing<Invoice> INVOICES = new Listing<>(
            Invoice::of,
            List.of(
                    whole("Number", Invoice::number),
                    text("Kind", invoice -> new Code("invoicekind", invoice.kind())),
                    number("Booking", invoice -> orEmpty(invoice.bookingId())),
                    text("Recipient", Invoice::recipient),
                    whole("Issued on", Invoice::issuedOn),
                    whole("Due on", Invoice::dueOn),
                    number("Amount", invoice -> Decimal.ofCents(invoice.payableCents())),
                    text("", InvoiceListings::state)),
            List.of(
                    number("id", invoice -> orEmpty(invoice.id())),
                    text("number", Invoice::number),
                    text("kind", Invoice::kind),
                    number("bookingId", invoice -> orEmpty(invoice.bookingId())),
                    text("recipient", Invoice::recipient),
                    text("issuedOn", Invoice::issuedOn),
                    text("dueOn", Invoice::dueOn),
                    number("payableCents", Invoice::payableCents),
                    number("cancelledById", invoice -> orEmpty(invoice.cancelledById())),
                    number("cancelsId", invoice -> orEmpty(invoice.cancelsId())),
                    number("groupId", invoice -> orEmpty(invoice.groupId()))));

    private InvoiceListings() {}

    private static Object state(Invoice invoice) {
        return invoice.cancelledById() == null ? "" : new Text("invoice.cancelled");
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
