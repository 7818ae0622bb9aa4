package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.Credit;
import herberge.cli.text.Code;
import herberge.cli.text.Decimal;
import herberge.cli.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of items of credit. Scripts may rely on the CSV headings. */
public final class CreditListings {

    public static final Listing<Credit> ITEMS = new Listing<>(
            Credit::of,
            List.of(
                    number("ID", item -> orEmpty(item.id())),
                    number("Amount", item -> Decimal.ofCents(item.amountCents())),
                    text("Kind", item -> new Code("creditKind", item.kind())),
                    text("Reason", Credit::reason),
                    number("Balance", item -> Decimal.ofCents(item.balanceCents())),
                    text("", CreditListings::state)),
            List.of(
                    number("id", item -> orEmpty(item.id())),
                    number("guestId", Credit::guestId),
                    number("number", Credit::number),
                    text("kind", Credit::kind),
                    number("amountCents", Credit::amountCents),
                    number("balanceCents", Credit::balanceCents),
                    text("reason", Credit::reason),
                    text("createdAt", Credit::createdAt),
                    number("reversesId", item -> orEmpty(item.reversesId())),
                    number("reversedById", item -> orEmpty(item.reversedById()))));

    private CreditListings() {}

    private static Object state(Credit item) {
        if (item.reversesId() != null) {
            return new Text("payment.reverses", item.reversesId());
        }
        return item.reversedById() == null ? "" : new Text("payment.reversed", item.reversedById());
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
