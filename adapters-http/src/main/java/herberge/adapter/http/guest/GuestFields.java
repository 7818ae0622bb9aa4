package herberge.adapter.http.guest;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.JsonFields;
import herberge.application.guest.GuestMergeDraft;
import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestDetails.Address;
import herberge.domain.guest.GuestDetails.Billing;
import herberge.domain.guest.GuestDetails.Contact;
import herberge.domain.guest.GuestDetails.Membership;
import herberge.domain.guest.GuestDetails.Name;
import herberge.domain.guest.GuestDetails.Person;
import herberge.domain.guest.GuestId;

/** A guest's fields as JSON has them: flat, where the domain groups them. */
final class GuestFields {

    private GuestFields() {}

    static GuestDetails details(JsonFields in, GuestDetails current) {
        return new GuestDetails(
                new Name(
                        in.text("firstName", current.name().firstName()),
                        in.text("lastName", current.name().lastName()),
                        in.text("company", current.name().company())),
                contact(in, current.contact()),
                address(in, current.address()),
                new Membership(
                        in.flag("member", current.membership().member()),
                        in.text("memberNumber", current.membership().memberNumber())),
                person(in, current.person()),
                billing(in, current.billing()),
                in.optionalFlag("marketingConsent", current.marketingConsent()),
                in.texts("tags", GuestDetails.MAX_TAGS, current.tags()),
                in.objects("companions", GuestDetails.MAX_COMPANIONS, current.companions(), GuestFields::companion),
                in.text("notes", current.notes()));
    }

    private static Contact contact(JsonFields in, Contact current) {
        return new Contact(
                in.text("email", current.email()),
                in.text("phone", current.phone()),
                in.text("businessPhone", current.businessPhone()),
                in.text("privatePhone", current.privatePhone()),
                in.text("mobilePhone", current.mobilePhone()),
                in.text("fax", current.fax()));
    }

    private static Address address(JsonFields in, Address current) {
        return new Address(
                in.text("street", current.street()),
                in.text("postalCode", current.postalCode()),
                in.text("city", current.city()),
                in.text("country", current.country()));
    }

    private static Person person(JsonFields in, Person current) {
        return new Person(
                in.text("salutation", current.salutation()),
                in.text("gender", current.gender()),
                in.date("birthDate", current.birthDate()),
                in.text("birthPlace", current.birthPlace()),
                in.text("nationality", current.nationality()),
                in.text("language", current.language()),
                in.text("profession", current.profession()),
                in.text("federalState", current.federalState()),
                in.text("office", current.office()),
                in.text("licensePlate", current.licensePlate()),
                in.text("idNumber", current.idNumber()));
    }

    private static Billing billing(JsonFields in, Billing current) {
        return new Billing(
                in.text("invoiceEmail", current.invoiceEmail()),
                in.text("costCenter", current.costCenter()),
                in.text("leitwegId", current.leitwegId()),
                in.text("debtorAccount", current.debtorAccount()));
    }

    static GuestMergeDraft merge(JsonFields in, GuestMergeDraft current) {
        Long from = in.number("from", null);
        return new GuestMergeDraft(
                from == null ? null : new GuestId(from), ChangeRequestParser.version(in, "fromVersion"));
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
