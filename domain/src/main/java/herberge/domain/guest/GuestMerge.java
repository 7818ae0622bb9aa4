package herberge.domain.guest;

import herberge.domain.guest.GuestDetails.Address;
import herberge.domain.guest.GuestDetails.Billing;
import herberge.domain.guest.GuestDetails.Contact;
import herberge.domain.guest.GuestDetails.Membership;
import herberge.domain.guest.GuestDetails.Name;
import herberge.domain.guest.GuestDetails.Person;
import herberge.domain.shared.ThreeWayMerge;

/** What a guest's details are once a change of them is taken back. */
final class GuestMerge {

    private GuestMerge() {}

    static GuestDetails of(ThreeWayMerge<GuestDetails> change) {
        return new GuestDetails(
                name(change.part(GuestDetails::name)),
                contact(change.part(GuestDetails::contact)),
                address(change.part(GuestDetails::address)),
                membership(change.part(GuestDetails::membership)),
                person(change.part(GuestDetails::person)),
                billing(change.part(GuestDetails::billing)),
                change.of(GuestDetails::marketingConsent),
                change.of(GuestDetails::tags),
                change.of(GuestDetails::companions),
                change.of(GuestDetails::notes));
    }

    private static Name name(ThreeWayMerge<Name> change) {
        return new Name(change.of(Name::firstName), change.of(Name::lastName));
    }

    private static Contact contact(ThreeWayMerge<Contact> change) {
        return new Contact(
                change.of(Contact::email),
                change.of(Contact::phone),
                change.of(Contact::businessPhone),
                change.of(Contact::privatePhone),
                change.of(Contact::mobilePhone),
                change.of(Contact::fax));
    }

    private static Address address(ThreeWayMerge<Address> change) {
        return new Address(
                change.of(Address::street),
                change.of(Address::postalCode),
                change.of(Address::city),
                change.of(Address::country));
    }

    private static Membership membership(ThreeWayMerge<Membership> change) {
        return new Membership(change.of(Membership::member), change.of(Membership::memberNumber));
    }

    private static Person person(ThreeWayMerge<Person> change) {
        return new Person(
                change.of(Person::salutation),
                change.of(Person::gender),
                change.of(Person::birthDate),
                change.of(Person::birthPlace),
                change.of(Person::nationality),
                change.of(Person::language),
                change.of(Person::profession),
                change.of(Person::federalState),
                change.of(Person::office),
                change.of(Person::licensePlate),
                change.of(Person::idNumber));
    }

    private static Billing billing(ThreeWayMerge<Billing> change) {
        return new Billing(
                change.of(Billing::invoiceEmail),
                change.of(Billing::costCenter),
                change.of(Billing::leitwegId),
                change.of(Billing::debtorAccount));
    }
}
