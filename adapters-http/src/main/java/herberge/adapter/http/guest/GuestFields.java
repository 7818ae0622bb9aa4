package herberge.adapter.http.guest;

import herberge.adapter.http.shared.JsonFields;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestDetails.Address;
import herberge.domain.guest.GuestDetails.Billing;
import herberge.domain.guest.GuestDetails.Contact;
import herberge.domain.guest.GuestDetails.Membership;
import herberge.domain.guest.GuestDetails.Name;
import herberge.domain.guest.GuestDetails.Person;

/** A guest's fields as JSON has them: flat, where the domain groups them. */
final class GuestFields {

    private GuestFields() {}

    static GuestDetails details(JsonFields in, GuestDetails is) {
        return new GuestDetails(
                new Name(
                        in.text("firstName", is.name().firstName()),
                        in.text("lastName", is.name().lastName())),
                contact(in, is.contact()),
                address(in, is.address()),
                new Membership(
                        in.flag("member", is.membership().member()),
                        in.text("memberNumber", is.membership().memberNumber())),
                person(in, is.person()),
                billing(in, is.billing()),
                in.optionalFlag("marketingConsent", is.marketingConsent()),
                in.texts("tags", GuestDetails.MAX_TAGS, is.tags()),
                in.objects("companions", GuestDetails.MAX_COMPANIONS, is.companions(), GuestFields::companion),
                in.text("notes", is.notes()));
    }

    private static Contact contact(JsonFields in, Contact is) {
        return new Contact(
                in.text("email", is.email()),
                in.text("phone", is.phone()),
                in.text("businessPhone", is.businessPhone()),
                in.text("privatePhone", is.privatePhone()),
                in.text("mobilePhone", is.mobilePhone()),
                in.text("fax", is.fax()));
    }

    private static Address address(JsonFields in, Address is) {
        return new Address(
                in.text("street", is.street()),
                in.text("postalCode", is.postalCode()),
                in.text("city", is.city()),
                in.text("country", is.country()));
    }

    private static Person person(JsonFields in, Person is) {
        return new Person(
                in.text("salutation", is.salutation()),
                in.text("gender", is.gender()),
                in.date("birthDate", is.birthDate()),
                in.text("birthPlace", is.birthPlace()),
                in.text("nationality", is.nationality()),
                in.text("language", is.language()),
                in.text("profession", is.profession()),
                in.text("federalState", is.federalState()),
                in.text("office", is.office()),
                in.text("licensePlate", is.licensePlate()),
                in.text("idNumber", is.idNumber()));
    }

    private static Billing billing(JsonFields in, Billing is) {
        return new Billing(
                in.text("invoiceEmail", is.invoiceEmail()),
                in.text("costCenter", is.costCenter()),
                in.text("leitwegId", is.leitwegId()),
                in.text("debtorAccount", is.debtorAccount()));
    }

    private static GuestCompanion companion(JsonFields in) {
        return new GuestCompanion(
                in.text("firstName", null),
                in.text("lastName", null),
                in.date("birthDate", null),
                in.text("relation", null),
                in.text("notes", null));
    }
}
