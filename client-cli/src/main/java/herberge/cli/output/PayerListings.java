package herberge.cli.output;

import static herberge.cli.output.Column.number;
import static herberge.cli.output.Column.text;

import herberge.cli.api.Payer;
import java.util.List;

/** The columns of payers. Scripts may rely on the CSV headings. */
public final class PayerListings {

    public static final Listing<Payer> PAYERS = new Listing<>(
            Payer::of,
            List.of(
                    number("ID", PayerListings::id),
                    text("Name", Payer::name),
                    text("Company", Payer::company),
                    text("City", Payer::city),
                    text("Country", Payer::country),
                    text("Contact", Payer::contactPerson),
                    text("Leitweg-ID", Payer::leitwegId)),
            List.of(
                    number("id", PayerListings::id),
                    text("name", Payer::name),
                    text("company", Payer::company),
                    text("street", Payer::street),
                    text("postalCode", Payer::postalCode),
                    text("city", Payer::city),
                    text("country", Payer::country),
                    text("contactPerson", Payer::contactPerson),
                    text("email", Payer::email),
                    text("leitwegId", Payer::leitwegId),
                    text("notes", Payer::notes)));

    private PayerListings() {}

    private static Object id(Payer payer) {
        return payer.id() == null ? "" : payer.id();
    }
}
