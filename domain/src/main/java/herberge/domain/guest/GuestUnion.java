package herberge.domain.guest;

import herberge.domain.guest.GuestDetails.Address;
import herberge.domain.guest.GuestDetails.Billing;
import herberge.domain.guest.GuestDetails.Contact;
import herberge.domain.guest.GuestDetails.Membership;
import herberge.domain.guest.GuestDetails.Name;
import herberge.domain.guest.GuestDetails.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Unites the details of two guests that are the same: the first one's values, and the second one's where there is none.
 * Other values of the second one are a line of the notes.
 */
final class GuestUnion {

    private GuestUnion() {}

    /** @param ended the id of the second guest, which ends */
    static GuestDetails of(GuestDetails first, GuestDetails second, GuestId ended) {
        GuestDetails union = of(first, second);
        return LeftOutDetails.line(ended, second, union)
                .map(line -> union.withNotes(notes(union.notes(), line)))
                .orElse(union);
    }

    private static GuestDetails of(GuestDetails first, GuestDetails second) {
        return new GuestDetails(
                name(first.name(), second.name()),
                contact(new Both<>(first.contact(), second.contact())),
                address(new Both<>(first.address(), second.address())),
                new Membership(
                        first.membership().member() || second.membership().member(),
                        either(
                                first.membership().memberNumber(),
                                second.membership().memberNumber())),
                person(new Both<>(first.person(), second.person())),
                billing(new Both<>(first.billing(), second.billing())),
                either(first.marketingConsent(), second.marketingConsent()),
                united(first.tags(), second.tags()),
                united(first.companions(), second.companions()),
                notes(first.notes(), second.notes()));
    }

    /** The same part of both guests. */
    private record Both<P>(P first, P second) {
        <V> @Nullable V either(Function<P, @Nullable V> field) {
            return GuestUnion.either(field.apply(first), field.apply(second));
        }
    }

    private static <V> @Nullable V either(@Nullable V first, @Nullable V second) {
        return first == null ? second : first;
    }

    /** A first name is not put before the last name of another person. */
    private static Name name(Name first, Name second) {
        String last = first.lastName();
        boolean fits = last == null || last.equalsIgnoreCase(second.lastName());
        return new Name(
                fits ? either(first.firstName(), second.firstName()) : first.firstName(),
                either(last, second.lastName()),
                either(first.company(), second.company()));
    }

    private static Contact contact(Both<Contact> both) {
        return new Contact(
                both.either(Contact::email),
                both.either(Contact::phone),
                both.either(Contact::businessPhone),
                both.either(Contact::privatePhone),
                both.either(Contact::mobilePhone),
                both.either(Contact::fax));
    }

    /** An address is one value: the street of one guest does not go with the city of the other. */
    private static Address address(Both<Address> both) {
        return both.first().equals(GuestDetails.BLANK.address()) ? both.second() : both.first();
    }

    private static Person person(Both<Person> both) {
        return new Person(
                both.either(Person::salutation),
                both.either(Person::gender),
                both.either(Person::birthDate),
                both.either(Person::birthPlace),
                both.either(Person::nationality),
                both.either(Person::language),
                both.either(Person::profession),
                both.either(Person::federalState),
                both.either(Person::office),
                both.either(Person::licensePlate),
                both.either(Person::idNumber));
    }

    private static Billing billing(Both<Billing> both) {
        return new Billing(
                both.either(Billing::invoiceEmail),
                both.either(Billing::costCenter),
                both.either(Billing::leitwegId),
                both.either(Billing::debtorAccount));
    }

    private static <E> List<E> united(List<E> first, List<E> second) {
        Set<E> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    private static @Nullable String notes(@Nullable String first, @Nullable String second) {
        return first == null || second == null || first.equals(second) ? either(first, second) : first + "\n" + second;
    }
}
