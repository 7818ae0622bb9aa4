package herberge.domain.guest;

import herberge.domain.guest.GuestDetails.Address;
import herberge.domain.guest.GuestDetails.Billing;
import herberge.domain.guest.GuestDetails.Contact;
import herberge.domain.guest.GuestDetails.Membership;
import herberge.domain.guest.GuestDetails.Name;
import herberge.domain.guest.GuestDetails.Person;
import herberge.domain.shared.ThreeWayMerge;

/** Computes the details of a guest after one change of them is reverted. */
final class GuestRevert {

    private GuestRevert() {}

    static GuestDetails merge(ThreeWayMerge<GuestDetails> change) {
        return new GuestDetails(
                name(change.part(GuestDetails::name)),
                contact(change.part(GuestDetails::contact)),
                address(change.part(GuestDetails::address)),
                membership(change.part(GuestDetails::membership)),
                person(change.part(GuestDetails::person)),
                billing(change.part(GuestDetails::billing)),
                change.merge(GuestDetails::marketingConsent),
                change.merge(GuestDetails::tags),
                change.merge(GuestDetails::companions),
                change.merge(GuestDetails::notes));
    }

    private static Name name(ThreeWayMerge<Name> change) {
        return new Name(change.merge(Name::firstName), change.merge(Name::lastName), change.merge(Name::company));
    }

    private static Contact contact(ThreeWayMerge<Contact> change) {
        return new Contact(
                change.merge(Contact::email),
                change.merge(Contact::phone),
                change.merge(Contact::businessPhone),
                change.merge(Contact::privatePhone),
                change.merge(Contact::mobilePhone),
                change.merge(Contact::fax));
    }

    private static Address address(ThreeWayMerge<Address> change) {
        return new Address(
                change.merge(Address::street),
                change.merge(Address::postalCode),
                change.merge(Address::city),
                change.merge(Address::country));
    }

    private static Membership membership(ThreeWayMerge<Membership> change) {
        return new Membership(change.merge(Membership::member), change.merge(Membership::memberNumber));
    }

    private static Person person(ThreeWayMerge<Person> change) {
        return new Person(
                change.merge(Person::salutation),
                change.merge(Person::gender),
                change.merge(Person::birthDate),
                change.merge(Person::birthPlace),
                change.merge(Person::nationality),
                change.merge(Person::language),
                change.merge(Person::profession),
                change.merge(Person::federalState),
                change.merge(Person::office),
                change.merge(Person::licensePlate),
                change.merge(Person::idNumber));
    }

    private static Billing billing(ThreeWayMerge<Billing> change) {
        return new Billing(
                change.merge(Billing::invoiceEmail),
                change.merge(Billing::costCenter),
                change.merge(Billing::leitwegId),
                change.merge(Billing::debtorAccount));
    }
}
