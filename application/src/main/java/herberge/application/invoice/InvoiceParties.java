package herberge.application.invoice;

import static java.util.Objects.requireNonNull;

import herberge.application.invoice.InvoiceView.Warning;
import herberge.domain.company.CompanySettings;
import herberge.domain.guest.GuestDetails;
import herberge.domain.invoice.InvoiceConflict;
import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.InvoiceSeller;
import herberge.domain.payer.PayerDetails;
import herberge.domain.shared.Countries;
import herberge.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who issues an invoice and who gets it.
 *
 * @param warnings what the recipient lacks of an address
 */
record InvoiceParties(InvoiceSeller seller, InvoiceRecipient recipient, List<Warning> warnings) {

    InvoiceParties {
        warnings = List.copyOf(warnings);
    }

    /** Returns the parties of an invoice to a guest. Refuses if something is missing without which it is not valid. */
    static InvoiceParties of(CompanySettings company, GuestDetails guest) {
        return of(company, recipient(guest), guest.address().country());
    }

    /** Returns the parties of an invoice to who pays instead of the guest. Refuses as for a guest. */
    static InvoiceParties of(CompanySettings company, PayerDetails payer) {
        return of(company, recipient(payer), payer.address().country());
    }

    private static InvoiceParties of(CompanySettings company, InvoiceRecipient recipient, @Nullable String country) {
        List<Warning> warnings = warnings(recipient, country);
        boolean authority = recipient.leitwegId() != null;
        requireComplete(company, authority);
        if (authority && !warnings.isEmpty()) {
            throw Refusal.because(new InvoiceConflict.RecipientIncomplete(
                    warnings.stream().map(Warning::field).toList()));
        }
        return new InvoiceParties(seller(company), recipient, warnings);
    }

    private static void requireComplete(CompanySettings company, boolean toAuthority) {
        List<String> missing = new ArrayList<>();
        addMissing(missing, "name", company.address().name());
        addMissing(missing, "street", company.address().street());
        addMissing(missing, "postalCode", company.address().postalCode());
        addMissing(missing, "city", company.address().city());
        if (company.registration().vatId() == null) {
            addMissing(missing, "taxNumber", company.registration().taxNumber());
        }
        if (toAuthority) {
            addMissing(missing, "phone", company.contact().phone());
            addMissing(missing, "email", company.contact().email());
            addMissing(missing, "iban", company.account().iban());
        }
        if (!missing.isEmpty()) {
            throw Refusal.because(new InvoiceConflict.CompanyIncomplete(missing));
        }
    }

    private static void addMissing(List<String> missing, String field, @Nullable String value) {
        if (value == null) {
            missing.add(field);
        }
    }

    private static InvoiceSeller seller(CompanySettings company) {
        CompanySettings.Address address = company.address();
        CompanySettings.Registration registration = company.registration();
        CompanySettings.BankAccount account = company.account();
        return new InvoiceSeller(
                requireNonNull(address.name()),
                requireNonNull(address.street()),
                requireNonNull(address.postalCode()),
                requireNonNull(address.city()),
                address.country(),
                company.contact().phone(),
                company.contact().email(),
                company.contact().website(),
                registration.taxNumber(),
                registration.vatId(),
                registration.registerCourt(),
                registration.registerNumber(),
                account.iban(),
                account.bic(),
                account.holder(),
                account.bank());
    }

    private static InvoiceRecipient recipient(GuestDetails guest) {
        GuestDetails.Address address = guest.address();
        boolean person = guest.name().lastName() != null;
        return new InvoiceRecipient(
                guest.name().shown(),
                person ? guest.name().company() : null,
                null,
                address.street(),
                address.postalCode(),
                address.city(),
                country(address.country()),
                guest.billing().leitwegId(),
                email(guest));
    }

    private static InvoiceRecipient recipient(PayerDetails payer) {
        PayerDetails.Address address = payer.address();
        return new InvoiceRecipient(
                requireNonNull(payer.name()),
                payer.company(),
                payer.contactPerson(),
                address.street(),
                address.postalCode(),
                address.city(),
                country(address.country()),
                payer.leitwegId(),
                payer.email());
    }

    private static @Nullable String email(GuestDetails guest) {
        String own = guest.billing().invoiceEmail();
        return own == null ? guest.contact().email() : own;
    }

    private static String country(@Nullable String country) {
        return country == null ? Countries.GERMANY : Countries.codeOf(country).orElse(Countries.GERMANY);
    }

    private static List<Warning> warnings(InvoiceRecipient recipient, @Nullable String country) {
        List<String> missing = new ArrayList<>();
        addMissing(missing, "street", recipient.street());
        addMissing(missing, "postalCode", recipient.postalCode());
        addMissing(missing, "city", recipient.city());
        if (country != null && Countries.codeOf(country).isEmpty()) {
            missing.add("country");
        }
        return missing.stream()
                .map(field -> new Warning("recipient-incomplete", field))
                .toList();
    }
}
