package herberge.adapter.http.company;

import static java.util.Objects.requireNonNullElse;

import herberge.adapter.http.shared.JsonFields;
import herberge.domain.company.CompanySettings;
import herberge.domain.company.CompanySettings.Address;
import herberge.domain.company.CompanySettings.BankAccount;
import herberge.domain.company.CompanySettings.Contact;
import herberge.domain.company.CompanySettings.InvoiceTexts;
import herberge.domain.company.CompanySettings.Registration;
import herberge.domain.company.Logo;
import herberge.domain.shared.Countries;

/** The settings of the company as requests have them. A logo is replaced as a whole. */
final class CompanySettingsFields {

    private CompanySettingsFields() {}

    static CompanySettings settings(JsonFields in, CompanySettings current) {
        return new CompanySettings(
                address(in, current.address()),
                new Contact(
                        in.text("phone", current.contact().phone()),
                        in.text("email", current.contact().email()),
                        in.text("website", current.contact().website())),
                registration(in, current.registration()),
                account(in, current.account()),
                in.amount("paymentDays", current.paymentDays()),
                in.optionalObject("logo", current.logo(), CompanySettingsFields::logo),
                new InvoiceTexts(
                        in.text("invoiceIntro", current.texts().intro()),
                        in.text("invoiceFooter", current.texts().footer())));
    }

    private static Address address(JsonFields in, Address current) {
        return new Address(
                in.text("name", current.name()),
                in.text("street", current.street()),
                in.text("postalCode", current.postalCode()),
                in.text("city", current.city()),
                requireNonNullElse(in.text("country", current.country()), Countries.GERMANY));
    }

    private static Registration registration(JsonFields in, Registration current) {
        return new Registration(
                in.text("taxNumber", current.taxNumber()),
                in.text("vatId", current.vatId()),
                in.text("registerCourt", current.registerCourt()),
                in.text("registerNumber", current.registerNumber()));
    }

    private static BankAccount account(JsonFields in, BankAccount current) {
        return new BankAccount(
                in.text("iban", current.iban()),
                in.text("bic", current.bic()),
                in.text("holder", current.holder()),
                in.text("bank", current.bank()));
    }

    private static Logo logo(JsonFields in) {
        return new Logo(
                in.choice(
                        "mediaType",
                        null,
                        "image/png, image/jpeg",
                        code -> Logo.MediaType.of(code).orElse(null)),
                in.secret("data"));
    }
}
