package herberge.cli.live.model;

import herberge.cli.api.Booking;
import herberge.cli.api.Invoice;
import herberge.cli.text.Decimal;
import herberge.cli.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says what a stay costs, what is paid of it and what is open, and describes its invoices, a line each. */
public final class MoneyLines {

    private MoneyLines() {}

    /** The price, and what is paid and open of it; nothing where there is neither a price nor a payment. */
    public static List<String> of(Booking.Price price, Texts texts) {
        List<String> lines = new ArrayList<>();
        Long total = price.totalCents();
        Long open = price.openCents();
        if (total != null) {
            lines.add(texts.of("side.price", amount(texts, total)));
        }
        if (open != null) {
            lines.add(texts.of("side.balance", amount(texts, price.paidCents()), amount(texts, open)));
        } else if (price.paidCents() != 0) {
            lines.add(texts.of("side.paidOnly", amount(texts, price.paidCents())));
        }
        return lines;
    }

    public static String of(Invoice invoice, Texts texts) {
        String line = invoice.number() + "  " + amount(texts, invoice.payableCents()) + "  ";
        if (invoice.cancelledById() != null) {
            return line + texts.of("invoice.cancelled");
        }
        if (invoice.cancelsId() != null) {
            return line + texts.ofCode("invoicekind", invoice.kind());
        }
        String due = texts.of("side.due", texts.day(invoice.dueOn()));
        return invoice.kind().equals("invoice")
                ? line + due
                : line + texts.ofCode("invoicekind", invoice.kind()) + ", " + due;
    }

    private static String amount(Texts texts, long cents) {
        return texts.shown(Decimal.ofCents(cents)).toString();
    }
}
