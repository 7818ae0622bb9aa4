package herberge.domain.payer;

import herberge.domain.shared.Countries;
import herberge.domain.shared.EmailAddress;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import org.jspecify.annotations.Nullable;

/**
 * The data of a payer as a request gives it. It may be incomplete or invalid; {@link #check} finds what is wrong.
 *
 * @param name          of the person or institution
 * @param contactPerson who is asked about an invoice
 * @param leitwegId     routes an electronic invoice to a German authority
 */
public record PayerDetails(
        @Nullable String name,
        @Nullable String company,
        Address address,
        @Nullable String contactPerson,
        @Nullable String email,
        @Nullable String leitwegId,
        @Nullable String notes) {

    /**
     * The postal address of a payer.
     *
     * @param country an ISO 3166-1 code; the constructor converts German and English names
     */
    public record Address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            String country) {

        public Address {
            country = Countries.codeOrText(country);
        }
    }

    /** The details of a payer about whom nothing is known yet. */
    public static final PayerDetails BLANK =
            new PayerDetails(null, null, new Address(null, null, null, Countries.GERMANY), null, null, null, null);

    private static final int LINE = 200;

    public void check(Faults faults) {
        faults.checkText(Field.of("name"), name, LINE);
        faults.checkOptionalText(Field.of("company"), company, LINE);
        faults.checkOptionalText(Field.of("street"), address.street(), LINE);
        faults.checkOptionalText(Field.of("postalCode"), address.postalCode(), 20);
        faults.checkOptionalText(Field.of("city"), address.city(), 100);
        Countries.check(Field.of("country"), address.country(), faults);
        faults.checkOptionalText(Field.of("contactPerson"), contactPerson, LINE);
        EmailAddress.check(Field.of("email"), email, faults);
        if (leitwegId != null && !LeitwegId.isValid(leitwegId)) {
            faults.addOnce(Field.of("leitwegId"), PayerViolation.NOT_A_LEITWEG_ID);
        }
        faults.checkOptionalLines(Field.of("notes"), notes, 4000);
    }

    /** Returns the details after one change of them is reverted. */
    PayerDetails revert(ThreeWayMerge<PayerDetails> change) {
        ThreeWayMerge<Address> place = change.part(PayerDetails::address);
        return new PayerDetails(
                change.merge(PayerDetails::name),
                change.merge(PayerDetails::company),
                new Address(
                        place.merge(Address::street),
                        place.merge(Address::postalCode),
                        place.merge(Address::city),
                        place.merge(Address::country)),
                change.merge(PayerDetails::contactPerson),
                change.merge(PayerDetails::email),
                change.merge(PayerDetails::leitwegId),
                change.merge(PayerDetails::notes));
    }
}
