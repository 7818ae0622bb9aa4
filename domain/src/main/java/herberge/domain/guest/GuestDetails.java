package herberge.domain.guest;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
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
                faults.checkText("/lastName", lastName, MAX_NAME);
            }
            faults.checkOptionalText("/firstName", firstName, MAX_NAME);
            faults.checkOptionalText("/lastName", lastName, MAX_NAME);
            faults.checkOptionalText("/company", company, MAX_NAME);
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
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+");

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

    public void check(Faults faults) {
        name.check(faults);
        checkContact(faults);
        faults.checkOptionalText("/street", address.street(), LINE);
        faults.checkOptionalText("/postalCode", address.postalCode(), 20);
        faults.checkOptionalText("/city", address.city(), 100);
        faults.checkOptionalText("/country", address.country(), 100);
        faults.checkOptionalText("/memberNumber", membership.memberNumber(), 50);
        checkPerson(faults);
        faults.checkOptionalText("/costCenter", billing.costCenter(), LINE);
        faults.checkOptionalText("/leitwegId", billing.leitwegId(), 46); // limit of the Leitweg-ID scheme
        faults.checkOptionalText("/debtorAccount", billing.debtorAccount(), 50);
        faults.checkOptionalLines("/notes", notes, 4000);
        checkLists(faults);
    }

    private void checkContact(Faults faults) {
        checkEmail("/email", contact.email(), faults);
        checkEmail("/invoiceEmail", billing.invoiceEmail(), faults);
        faults.checkOptionalText("/phone", contact.phone(), 50);
        faults.checkOptionalText("/businessPhone", contact.businessPhone(), 50);
        faults.checkOptionalText("/privatePhone", contact.privatePhone(), 50);
        faults.checkOptionalText("/mobilePhone", contact.mobilePhone(), 50);
        faults.checkOptionalText("/fax", contact.fax(), 50);
    }

    private void checkPerson(Faults faults) {
        faults.checkOptionalText("/salutation", person.salutation(), 50);
        faults.checkOptionalText("/gender", person.gender(), 50);
        faults.checkOptionalText("/birthPlace", person.birthPlace(), 100);
        faults.checkOptionalText("/nationality", person.nationality(), 100);
        faults.checkOptionalText("/language", person.language(), 50);
        faults.checkOptionalText("/profession", person.profession(), LINE);
        faults.checkOptionalText("/federalState", person.federalState(), 100);
        faults.checkOptionalText("/office", person.office(), LINE);
        faults.checkOptionalText("/licensePlate", person.licensePlate(), 20);
        faults.checkOptionalText("/idNumber", person.idNumber(), 50);
    }

    private void checkLists(Faults faults) {
        if (tags.size() > MAX_TAGS) {
            faults.addOnce("/tags", Faults.TOO_LONG, "must have at most " + MAX_TAGS + " entries");
        }
        for (int i = 0; i < tags.size(); i++) {
            faults.checkText("/tags/" + i, tags.get(i), 50);
        }
        if (companions.size() > MAX_COMPANIONS) {
            faults.addOnce("/companions", Faults.TOO_LONG, "must have at most " + MAX_COMPANIONS + " entries");
        }
        for (int i = 0; i < companions.size(); i++) {
            companions.get(i).check("/companions/" + i, faults);
        }
    }

    /**
     * Accepts one {@code @} between two non-empty parts. A stricter check would refuse addresses that work (RFC 5321).
     */
    private static void checkEmail(String pointer, @Nullable String value, Faults faults) {
        faults.checkOptionalText(pointer, value, 254);
        if (value != null && !EMAIL.matcher(value).matches()) {
            faults.addOnce(pointer, Faults.INVALID, "must be an e-mail address");
        }
    }
}
