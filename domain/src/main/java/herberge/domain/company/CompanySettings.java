package herberge.domain.company;

import herberge.domain.shared.Countries;
import herberge.domain.shared.EmailAddress;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What invoices say about the company that runs the house. {@link #check} finds invalid values; missing ones are found when
 * an invoice needs them.
 *
 * @param paymentDays after how many days an invoice is due
 */
public record CompanySettings(
        Address address,
        Contact contact,
        Registration registration,
        BankAccount account,
        long paymentDays,
        @Nullable Logo logo,
        InvoiceTexts texts) {

    /**
     * The name and address of the company.
     *
     * @param country an ISO 3166-1 code; the constructor converts German and English names
     */
    public record Address(
            @Nullable String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            String country) {

        public Address {
            country = Countries.codeOrText(country);
        }
    }

    /** How to reach the company. */
    public record Contact(
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website) {}

    /**
     * How tax office and register know the company.
     *
     * @param vatId without spaces, in upper case
     */
    public record Registration(
            @Nullable String taxNumber,
            @Nullable String vatId,
            @Nullable String registerCourt,
            @Nullable String registerNumber) {

        public Registration {
            vatId = compact(vatId);
        }
    }

    /**
     * Where guests transfer money to.
     *
     * @param iban without spaces, in upper case
     * @param bic  without spaces, in upper case
     */
    public record BankAccount(
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String holder,
            @Nullable String bank) {

        public BankAccount {
            iban = compact(iban);
            bic = compact(bic);
        }
    }

    /** The texts before and after the lines of an invoice. */
    public record InvoiceTexts(
            @Nullable String intro, @Nullable String footer) {}

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    /** A German VAT id has nine digits; those of other countries have two to twelve characters after their prefix. */
    private static final Pattern VAT_ID = Pattern.compile("DE[0-9]{9}|(?!DE)[A-Z]{2}[A-Z0-9+*]{2,12}");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int LINE = 200;
    private static final int TEXT = 2000;
    private static final long MAX_PAYMENT_DAYS = 365;

    /** The settings of a new house. */
    public static final CompanySettings DEFAULTS = new CompanySettings(
            new Address(null, null, null, null, Countries.GERMANY),
            new Contact(null, null, null),
            new Registration(null, null, null, null),
            new BankAccount(null, null, null, null),
            14,
            null,
            new InvoiceTexts(null, null));

    private static @Nullable String compact(@Nullable String text) {
        return text == null ? null : SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public void check(Faults faults) {
        faults.checkOptionalText(Field.of("name"), address.name(), LINE);
        faults.checkOptionalText(Field.of("street"), address.street(), LINE);
        faults.checkOptionalText(Field.of("postalCode"), address.postalCode(), 20);
        faults.checkOptionalText(Field.of("city"), address.city(), 100);
        Countries.check(Field.of("country"), address.country(), faults);
        faults.checkOptionalText(Field.of("phone"), contact.phone(), 50);
        EmailAddress.check(Field.of("email"), contact.email(), faults);
        faults.checkOptionalText(Field.of("website"), contact.website(), LINE);
        checkRegistration(faults);
        checkAccount(faults);
        faults.checkRange(Field.of("paymentDays"), paymentDays, 0, MAX_PAYMENT_DAYS);
        if (logo != null) {
            logo.check(Field.of("logo"), faults);
        }
        faults.checkOptionalLines(Field.of("invoiceIntro"), texts.intro(), TEXT);
        faults.checkOptionalLines(Field.of("invoiceFooter"), texts.footer(), TEXT);
    }

    private void checkRegistration(Faults faults) {
        faults.checkOptionalText(Field.of("taxNumber"), registration.taxNumber(), 50);
        if (registration.vatId() != null
                && !VAT_ID.matcher(registration.vatId()).matches()) {
            faults.addOnce(Field.of("vatId"), CompanyViolation.NOT_A_VAT_ID);
        }
        faults.checkOptionalText(Field.of("registerCourt"), registration.registerCourt(), 100);
        faults.checkOptionalText(Field.of("registerNumber"), registration.registerNumber(), 50);
    }

    private void checkAccount(Faults faults) {
        if (account.iban() != null && !Iban.isValid(account.iban())) {
            faults.addOnce(Field.of("iban"), CompanyViolation.NOT_AN_IBAN);
        }
        if (account.bic() != null && !BIC.matcher(account.bic()).matches()) {
            faults.addOnce(Field.of("bic"), CompanyViolation.NOT_A_BIC);
        }
        faults.checkOptionalText(Field.of("holder"), account.holder(), 100);
        faults.checkOptionalText(Field.of("bank"), account.bank(), 100);
    }
}
