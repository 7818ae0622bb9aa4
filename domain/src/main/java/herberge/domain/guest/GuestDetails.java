package herberge.domain.guest;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.EmailAddress;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ValueViolation.TooManyElements;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of a guest as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong. */
public record GuestDetails(
        Name name,
        Contact contact,
        Address address,
        Membership membership,
        Person person,
        Billing billing,
        @Nullable Boolean marketingConsent,
        List<String> tags,
        List<GuestCompanion> companions,
        @Nullable String notes) {

    /** The name of a person, of a company, or of a company and its contact person. */
    public record Name(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String company) {

        /** The name that is shown: "First Last", "Last" or, if no person is named, the company. */
        public String shown() {
            String last = lastName;
            if (last == null) {
                return requireNonNull(company);
            }
            return firstName == null ? last : firstName + " " + last;
        }

        /** A person needs a last name, and a guest without a person needs a company. */
        private void check(Faults faults) {
            if (firstName != null || company == null) {
                faults.checkText(Field.of("lastName"), lastName, MAX_NAME);
            }
            faults.checkOptionalText(Field.of("firstName"), firstName, MAX_NAME);
            faults.checkOptionalText(Field.of("lastName"), lastName, MAX_NAME);
            faults.checkOptionalText(Field.of("company"), company, MAX_NAME);
        }
    }

    /** How to reach the guest. */
    public record Contact(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String businessPhone,
            @Nullable String privatePhone,
            @Nullable String mobilePhone,
            @Nullable String fax) {}

    /** The postal address of the guest. */
    public record Address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country) {}

    /** Whether the guest belongs to the association that owns the house. */
    public record Membership(boolean member, @Nullable String memberNumber) {}

    /** The data that a registration form asks for. */
    public record Person(
            @Nullable String salutation,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String language,
            @Nullable String profession,
            @Nullable String federalState,
            @Nullable String office,
            @Nullable String licensePlate,
            @Nullable String idNumber) {}

    /** The data that an invoice needs; {@code leitwegId} routes an electronic invoice to a German authority. */
    public record Billing(
            @Nullable String invoiceEmail,
            @Nullable String costCenter,
            @Nullable String leitwegId,
            @Nullable String debtorAccount) {}

    public static final int MAX_TAGS = 50;
    public static final int MAX_COMPANIONS = 50;

    private static final int MAX_NAME = 100;
    private static final int LINE = 200;

    /** The details of a guest about whom nothing is known yet. */
    public static final GuestDetails BLANK = new GuestDetails(
            new Name(null, null, null),
            new Contact(null, null, null, null, null, null),
            new Address(null, null, null, null),
            new Membership(false, null),
            new Person(null, null, null, null, null, null, null, null, null, null, null),
            new Billing(null, null, null, null),
            null,
            List.of(),
            List.of(),
            null);

    public GuestDetails {
        tags = List.copyOf(tags);
        companions = List.copyOf(companions);
    }

    GuestDetails withNotes(@Nullable String text) {
        return new GuestDetails(
                name, contact, address, membership, person, billing, marketingConsent, tags, companions, text);
    }

    public void check(Faults faults) {
        name.check(faults);
        checkContact(faults);
        faults.checkOptionalText(Field.of("street"), address.street(), LINE);
        faults.checkOptionalText(Field.of("postalCode"), address.postalCode(), 20);
        faults.checkOptionalText(Field.of("city"), address.city(), 100);
        faults.checkOptionalText(Field.of("country"), address.country(), 100);
        faults.checkOptionalText(Field.of("memberNumber"), membership.memberNumber(), 50);
        checkPerson(faults);
        faults.checkOptionalText(Field.of("costCenter"), billing.costCenter(), LINE);
        faults.checkOptionalText(Field.of("leitwegId"), billing.leitwegId(), 46); // limit of the Leitweg-ID scheme
        faults.checkOptionalText(Field.of("debtorAccount"), billing.debtorAccount(), 50);
        faults.checkOptionalLines(Field.of("notes"), notes, 4000);
        checkLists(faults);
    }

    private void checkContact(Faults faults) {
        EmailAddress.check(Field.of("email"), contact.email(), faults);
        EmailAddress.check(Field.of("invoiceEmail"), billing.invoiceEmail(), faults);
        faults.checkOptionalText(Field.of("phone"), contact.phone(), 50);
        faults.checkOptionalText(Field.of("businessPhone"), contact.businessPhone(), 50);
        faults.checkOptionalText(Field.of("privatePhone"), contact.privatePhone(), 50);
        faults.checkOptionalText(Field.of("mobilePhone"), contact.mobilePhone(), 50);
        faults.checkOptionalText(Field.of("fax"), contact.fax(), 50);
    }

    private void checkPerson(Faults faults) {
        faults.checkOptionalText(Field.of("salutation"), person.salutation(), 50);
        faults.checkOptionalText(Field.of("gender"), person.gender(), 50);
        faults.checkOptionalText(Field.of("birthPlace"), person.birthPlace(), 100);
        faults.checkOptionalText(Field.of("nationality"), person.nationality(), 100);
        faults.checkOptionalText(Field.of("language"), person.language(), 50);
        faults.checkOptionalText(Field.of("profession"), person.profession(), LINE);
        faults.checkOptionalText(Field.of("federalState"), person.federalState(), 100);
        faults.checkOptionalText(Field.of("office"), person.office(), LINE);
        faults.checkOptionalText(Field.of("licensePlate"), person.licensePlate(), 20);
        faults.checkOptionalText(Field.of("idNumber"), person.idNumber(), 50);
    }

    private void checkLists(Faults faults) {
        if (tags.size() > MAX_TAGS) {
            faults.addOnce(Field.of("tags"), new TooManyElements(MAX_TAGS));
        }
        for (int i = 0; i < tags.size(); i++) {
            faults.checkText(Field.of("tags").element(i), tags.get(i), 50);
        }
        if (companions.size() > MAX_COMPANIONS) {
            faults.addOnce(Field.of("companions"), new TooManyElements(MAX_COMPANIONS));
        }
        for (int i = 0; i < companions.size(); i++) {
            companions.get(i).check(Field.of("companions").element(i), faults);
        }
    }
}
