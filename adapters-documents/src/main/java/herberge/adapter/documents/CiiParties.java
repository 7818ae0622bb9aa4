package herberge.adapter.documents;

import static java.util.Objects.requireNonNullElse;

import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.InvoiceSeller;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who charges and who pays, in CII. */
final class CiiParties {

    /** Codes of the kinds of electronic addresses: e-mail, and a Leitweg-ID. */
    private static final String EMAIL = "EM";

    private static final String LEITWEG = "0204";

    private CiiParties() {}

    /** Adds BG-4. */
    static void addSeller(Markup xml, InvoiceSeller seller) {
        boolean identified = seller.registerNumber() != null || seller.vatId() != null;
        xml.open("ram:SellerTradeParty")
                .element(
                        "ram:ID", identified ? null : seller.taxNumber()) // BT-29; one of three identifiers is required
                .element("ram:Name", seller.name());
        String register = Stream.of(seller.registerCourt(), seller.registerNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        xml.element("ram:Description", register.isEmpty() ? null : register); // BT-33
        if (seller.registerNumber() != null) {
            xml.open("ram:SpecifiedLegalOrganization")
                    .element("ram:ID", seller.registerNumber()) // BT-30
                    .close();
        }
        addContact(xml, seller.name(), seller.phone(), seller.email());
        addAddress(xml, seller.postalCode(), seller.street(), seller.city(), seller.country());
        addElectronicAddress(xml, seller.email(), EMAIL); // BT-34
        addTaxId(xml, seller.taxNumber(), "FC"); // BT-32
        addTaxId(xml, seller.vatId(), "VA"); // BT-31
        xml.close();
    }

    /** Adds BG-7. */
    static void addBuyer(Markup xml, InvoiceRecipient recipient) {
        boolean employed = recipient.company() != null;
        xml.open("ram:BuyerTradeParty").element("ram:Name", requireNonNullElse(recipient.company(), recipient.name()));
        String person = recipient.contact() == null && employed ? recipient.name() : recipient.contact();
        if (person != null) {
            xml.open("ram:DefinedTradeContact")
                    .element("ram:PersonName", person)
                    .close(); // BT-56
        }
        addAddress(xml, recipient.postalCode(), recipient.street(), recipient.city(), recipient.country());
        if (recipient.leitwegId() == null) {
            addElectronicAddress(xml, recipient.email(), EMAIL);
        } else {
            addElectronicAddress(xml, recipient.leitwegId(), LEITWEG); // BT-49
        }
        xml.close();
    }

    private static void addContact(Markup xml, String name, @Nullable String phone, @Nullable String email) {
        if (phone == null && email == null) {
            return;
        }
        xml.open("ram:DefinedTradeContact").element("ram:PersonName", name); // BG-6
        if (phone != null) {
            xml.open("ram:TelephoneUniversalCommunication")
                    .element("ram:CompleteNumber", phone)
                    .close();
        }
        if (email != null) {
            xml.open("ram:EmailURIUniversalCommunication")
                    .element("ram:URIID", email)
                    .close();
        }
        xml.close();
    }

    private static void addAddress(
            Markup xml, @Nullable String postalCode, @Nullable String street, @Nullable String city, String country) {
        xml.open("ram:PostalTradeAddress")
                .element("ram:PostcodeCode", postalCode)
                .element("ram:LineOne", street)
                .element("ram:CityName", city)
                .element("ram:CountryID", country)
                .close();
    }

    private static void addElectronicAddress(Markup xml, @Nullable String address, String scheme) {
        if (address != null) {
            xml.open("ram:URIUniversalCommunication")
                    .element("ram:URIID", address, "schemeID", scheme)
                    .close();
        }
    }

    private static void addTaxId(Markup xml, @Nullable String id, String scheme) {
        if (id != null) {
            xml.open("ram:SpecifiedTaxRegistration")
                    .element("ram:ID", id, "schemeID", scheme)
                    .close();
        }
    }
}
