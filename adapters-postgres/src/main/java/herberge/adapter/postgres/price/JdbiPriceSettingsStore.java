package herberge.adapter.postgres.price;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRow;
import herberge.application.port.PriceSettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.price.PriceRules;
import herberge.domain.price.PriceSettings;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.Update;

/** Stores the settings of prices in the single row of table {@code price_settings}. */
public final class JdbiPriceSettingsStore implements PriceSettingsStore {

    public static final EntityTable<PriceRules> TABLE =
            EntityTable.plain(EntityKind.PRICE_SETTINGS, "price_settings", JdbiPriceSettingsStore::rules);

    private static final String FIND = "select * from price_settings";

    private static final String LOCK = "select * from price_settings for no key update";

    private static final String UPDATE = """
            update price_settings
               set high_seasons = cast(:highSeasons as jsonb), member_discount = cast(:memberDiscount as jsonb),
                   vat_rates = cast(:vatRates as jsonb), vat_codes = cast(:vatCodes as jsonb),
                   tourist_taxes = cast(:touristTaxes as jsonb),
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where version = :version - 1
            """;

    private final JdbiTransactions tx;

    public JdbiPriceSettingsStore(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public PriceRules read() {
        return tx.run(h -> SingleRow.only(h, FIND, JdbiPriceSettingsStore::rules));
    }

    @Override
    public PriceRules lockForChange() {
        return tx.lock("price settings", "changing", h -> SingleRow.only(h, LOCK, JdbiPriceSettingsStore::rules));
    }

    private static PriceRules rules(Row row) throws SQLException {
        PriceSettings settings = new PriceSettings(
                PriceSettingsJson.highSeasons(row.json("high_seasons")),
                PriceSettingsJson.memberDiscount(row.json("member_discount")),
                PriceSettingsJson.vatRates(row.json("vat_rates")),
                PriceSettingsJson.vatCodes(row.json("vat_codes")),
                PriceSettingsJson.touristTaxes(row.json("tourist_taxes")));
        return new PriceRules(settings, new Version(row.number("version")), CommonColumns.authorship(row));
    }

    @Override
    public void save(PriceRules rules) {
        PriceSettings settings = rules.settings();
        int rows = tx.run(h -> {
            Update update = h.createUpdate(UPDATE)
                    .bind("highSeasons", PriceSettingsJson.ofSeasons(settings.highSeasons()))
                    .bind("memberDiscount", PriceSettingsJson.of(settings.memberDiscount()))
                    .bind("vatRates", PriceSettingsJson.of(settings.vatRates()))
                    .bind("vatCodes", PriceSettingsJson.of(settings.vatCodes()))
                    .bind("touristTaxes", PriceSettingsJson.ofTaxes(settings.touristTaxes()))
                    .bind("version", rules.version().value());
            return CommonColumns.bindAuthorship(update, rules.authorship()).execute();
        });
        CommonColumns.requireOne(rows, "the settings of prices");
    }
}
