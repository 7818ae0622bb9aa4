package herberge.application.testing;

import static herberge.domain.testing.Fixtures.NOON;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.port.CompanySettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.company.CompanySettings;
import herberge.domain.company.CompanySettings.Address;
import herberge.domain.company.CompanySettings.BankAccount;
import herberge.domain.company.CompanySettings.Contact;
import herberge.domain.company.CompanySettings.InvoiceTexts;
import herberge.domain.company.CompanySettings.Registration;
import herberge.domain.company.Logo;
import herberge.domain.company.StoredCompanySettings;
import herberge.domain.shared.UserId;
import herberge.domain.testing.Pictures;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link CompanySettingsStore} must do. */
public interface CompanySettingsStoreContract extends StoresUnderTest {

    /** Settings that differ from the defaults in every field; the logo is as large as base64 has several lines. */
    private static CompanySettings others() {
        return new CompanySettings(
                new Address("Pension Größmann", "Am Deich 1", "26757", "Borkum", "AT"),
                new Contact("+49 4922 1", "post@example.org", "www.example.org"),
                new Registration("54/123", "DE123456789", "Aurich", "HRB 1"),
                new BankAccount("DE02120300000000202051", "BYLADEM1001", "Größmann", "DKB"),
                7,
                Logo.of(Logo.MediaType.PNG, Pictures.encode("png", 300, 200)),
                new InvoiceTexts("Guten Tag,\nhier die Rechnung.", "Danke"));
    }

    private StoredCompanySettings company() {
        return inWork(() -> companySettings().read());
    }

    private StoredCompanySettings set(CompanySettings wanted) {
        StoredCompanySettings next = company().changeTo(wanted, UserId.SYSTEM, NOON);
        doInWork(() -> companySettings().save(next));
        return next;
    }

    /** There is only one row of settings, and other tests expect the defaults. */
    @AfterEach
    default void restoreTheCompany() {
        if (!company().settings().equals(CompanySettings.DEFAULTS)) {
            set(CompanySettings.DEFAULTS);
        }
    }

    @Test
    default void aNewHouseHasNoCompany() {
        assertThat(company().settings()).isEqualTo(CompanySettings.DEFAULTS);
    }

    @Test
    default void keepsEveryFieldAndTheBytesOfTheLogo() {
        StoredCompanySettings stored = set(others());

        assertThat(company()).isEqualTo(stored);
        assertThat(inWork(() -> companySettings().lockForChange())).isEqualTo(stored);
        assertThat(stored.settings().logo())
                .isNotNull()
                .extracting(logo -> String.valueOf(logo.data()).length(), as(InstanceOfAssertFactories.INTEGER))
                .isGreaterThan(76);
    }

    @Test
    default void doesNotOverwriteALaterVersion() {
        StoredCompanySettings seen = company();
        set(others());

        assertThatThrownBy(() -> doInWork(
                        () -> companySettings().save(seen.changeTo(CompanySettings.DEFAULTS, UserId.SYSTEM, NOON))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void theLogKeepsWhatWasSetBefore() {
        StoredCompanySettings before = company();
        set(others());

        assertThat(inWork(() -> changeLog().since(EntityKind.COMPANY_SETTINGS, 1, before.version())))
                .extracting(change -> change.field())
                .containsExactlyInAnyOrder(
                        "name",
                        "street",
                        "postalCode",
                        "city",
                        "country",
                        "phone",
                        "email",
                        "website",
                        "taxNumber",
                        "vatId",
                        "registerCourt",
                        "registerNumber",
                        "iban",
                        "bic",
                        "holder",
                        "bank",
                        "paymentDays",
                        "logo",
                        "invoiceIntro",
                        "invoiceFooter");
    }
}
