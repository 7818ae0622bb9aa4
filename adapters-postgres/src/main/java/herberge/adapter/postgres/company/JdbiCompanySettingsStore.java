package herberge.adapter.postgres.company;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
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
import herberge.domain.shared.Version;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores the settings of the company in the single row of table {@code company_settings}. */
public final class JdbiCompanySettingsStore implements CompanySettingsStore {

    public static final EntityTable<StoredCompanySettings> TABLE =
            EntityTable.plain(EntityKind.COMPANY_SETTINGS, "company_settings", JdbiCompanySettingsStore::company);

    /** PostgreSQL breaks base64 into lines, which JSON and Java do not have. */
    private static final String FIND = """
            select *, logo ->> 'mediaType' as logo_type, translate(encode(logo_data, 'base64'), E'\\n', '') as logo_base64
              from company_settings
            """;

    private static final String LOCK = FIND + " for no key update";

    private static final String UPDATE = """
            update company_settings
               set name = :name, street = :street, postal_code = :postalCode, city = :city, country = :country,
                   phone = :phone, email = :email, website = :website,
                   tax_number = :taxNumber, vat_id = :vatId, register_court = :registerCourt,
                   register_number = :registerNumber, iban = :iban, bic = :bic, holder = :holder, bank = :bank,
                   payment_days = :paymentDays, invoice_intro = :invoiceIntro, invoice_footer = :invoiceFooter,
                   logo_data = decode(:logo, 'base64'), logo = logo_summary(:logoType, decode(:logo, 'base64')),
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where version = :version - 1
            """;

    private final JdbiTransactions tx;

    public JdbiCompanySettingsStore(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public StoredCompanySettings read() {
        return tx.run(h -> SingleRowReader.only(h, FIND, JdbiCompanySettingsStore::company));
    }

    @Override
    public StoredCompanySettings lockForChange() {
        return tx.lock(
                "company settings", "changing", h -> SingleRowReader.only(h, LOCK, JdbiCompanySettingsStore::company));
    }

    private static StoredCompanySettings company(Row row) throws SQLException {
        CompanySettings settings = new CompanySettings(
                new Address(
                        row.optionalText("name"),
                        row.optionalText("street"),
                        row.optionalText("postal_code"),
                        row.optionalText("city"),
                        row.text("country")),
                new Contact(row.optionalText("phone"), row.optionalText("email"), row.optionalText("website")),
                new Registration(
                        row.optionalText("tax_number"),
                        row.optionalText("vat_id"),
                        row.optionalText("register_court"),
                        row.optionalText("register_number")),
                new BankAccount(
                        row.optionalText("iban"),
                        row.optionalText("bic"),
                        row.optionalText("holder"),
                        row.optionalText("bank")),
                row.number("payment_days"),
                logo(row),
                new InvoiceTexts(row.optionalText("invoice_intro"), row.optionalText("invoice_footer")));
        return new StoredCompanySettings(settings, new Version(row.number("version")), CommonColumns.authorship(row));
    }

    private static @Nullable Logo logo(Row row) throws SQLException {
        String type = row.optionalText("logo_type");
        return type == null ? null : new Logo(Logo.MediaType.of(type).orElseThrow(), row.optionalText("logo_base64"));
    }

    @Override
    public void save(StoredCompanySettings company) {
        int rows = tx.run(h -> {
            Update update = bind(h.createUpdate(UPDATE), company.settings())
                    .bind("version", company.version().value());
            return CommonColumns.bindAuthorship(update, company.authorship()).execute();
        });
        CommonColumns.requireOne(rows, "the settings of the company");
    }

    private static Update bind(Update update, CompanySettings settings) {
        Logo logo = settings.logo();
        return update.bind("name", settings.address().name())
                .bind("street", settings.address().street())
                .bind("postalCode", settings.address().postalCode())
                .bind("city", settings.address().city())
                .bind("country", settings.address().country())
                .bind("phone", settings.contact().phone())
                .bind("email", settings.contact().email())
                .bind("website", settings.contact().website())
                .bind("taxNumber", settings.registration().taxNumber())
                .bind("vatId", settings.registration().vatId())
                .bind("registerCourt", settings.registration().registerCourt())
                .bind("registerNumber", settings.registration().registerNumber())
                .bind("iban", settings.account().iban())
                .bind("bic", settings.account().bic())
                .bind("holder", settings.account().holder())
                .bind("bank", settings.account().bank())
                .bind("paymentDays", settings.paymentDays())
                .bind("invoiceIntro", settings.texts().intro())
                .bind("invoiceFooter", settings.texts().footer())
                .bind("logo", logo == null ? null : logo.data())
                .bind(
                        "logoType",
                        logo == null || logo.mediaType() == null
                                ? null
                                : logo.mediaType().code());
    }
}
