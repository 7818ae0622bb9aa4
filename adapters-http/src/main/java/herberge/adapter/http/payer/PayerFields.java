package herberge.adapter.http.payer;

import static java.util.Objects.requireNonNullElse;

import herberge.adapter.http.shared.JsonFields;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerDetails.Address;
import herberge.domain.shared.Countries;

/** The fields of a payer as requests have them. */
final class PayerFields {

    private PayerFields() {}

    static PayerDetails details(JsonFields in, PayerDetails current) {
        Address address = current.address();
        return new PayerDetails(
                in.text("name", current.name()),
                in.text("company", current.company()),
                new Address(
                        in.text("street", address.street()),
                        in.text("postalCode", address.postalCode()),
                        in.text("city", address.city()),
                        requireNonNullElse(in.text("country", address.country()), Countries.GERMANY)),
                in.text("contactPerson", current.contactPerson()),
                in.text("email", current.email()),
                in.text("leitwegId", current.leitwegId()),
                in.text("notes", current.notes()));
    }
}
