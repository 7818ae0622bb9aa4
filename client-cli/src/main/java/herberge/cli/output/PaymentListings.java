package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;
import static herberge.cli.output.Column.whole;

import herberge.cli.api.Payment;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of payments. Scripts may rely on the CSV headings. */
public final class PaymentListings {

    public static final Listing<Payment> PAYMENTS = new Listing<>(
            Payment::of,
            List.of(
                    number("ID", payment -> orEmpty(payment.id())),
                    whole("Paid on", Payment::paidOn),
                    number("Amount", payment -> Decimal.ofCents(payment.amountCents())),
                    text("By", payment -> new Code("method", payment.method())),
                    text("Reference", Payment::reference),
                    text("", PaymentListings::state)),
            List.of(
                    number("id", payment -> orEmpty(payment.id())),
                    number("bookingId", Payment::bookingId),
                    text("paidOn", Payment::paidOn),
                    number("amountCents", Payment::amountCents),
                    text("method", Payment::method),
                    text("reference", Payment::reference),
                    number("reversesId", payment -> orEmpty(payment.reversesId())),
                    number("reversedById", payment -> orEmpty(payment.reversedById()))));

    private PaymentListings() {}

    private static Object state(Payment payment) {
        if (payment.reversesId() != null) {
            return new Text("payment.reverses", payment.reversesId());
        }
        return payment.reversedById() == null ? "" : new Text("payment.reversed", payment.reversedById());
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
