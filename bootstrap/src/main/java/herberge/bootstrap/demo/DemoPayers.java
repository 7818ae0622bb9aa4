package herberge.bootstrap.demo;

import static java.util.Objects.requireNonNull;

import herberge.application.payer.PayerUseCases;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerDetails.Address;
import herberge.domain.payer.PayerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds payers to the demo: the foundation, an employer abroad, and an authority with a Leitweg-ID. */
record DemoPayers(PayerUseCases payers) {

    private static final List<PayerDetails> PAYERS = List.of(
            payer("Bergfreunde-Stiftung", new Address("Marktplatz 4", "83661", "Lenggries", "DE"), null, null),
            payer("Alpenbau AG", new Address("Seestrasse 12", "6004", "Luzern", "CH"), "Reto Keller", null),
            payer(
                    "Landratsamt Bad Tölz",
                    new Address("Prof.-Max-Lange-Platz 1", "83646", "Bad Tölz", "DE"),
                    "Kämmerei",
                    "09173-1234512345-47"));

    private static PayerDetails payer(
            String name, Address address, @Nullable String contactPerson, @Nullable String leitwegId) {
        return new PayerDetails(name, null, address, contactPerson, null, leitwegId, null);
    }

    /** Returns the ids, in the order of the list. */
    List<PayerId> add(Caller caller) {
        return PAYERS.stream()
                .map(payer ->
                        payers.addPayer().add(caller, ChangeRequest.to(payer)).view())
                .map(payer -> new PayerId(requireNonNull(payer.id())))
                .toList();
    }
}
