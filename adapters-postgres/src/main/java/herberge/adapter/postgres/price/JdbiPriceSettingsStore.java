package herberge.adapter.postgres.price;

import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Pipeline;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.PriceSettingsStore;
import herberge.application.shared.EntityKind;
import herberge.domain.guest.GuestId;
import herberge.domain.price.PriceBasis;
import herberge.domain.price.PriceSettings;
import herberge.domain.price.RoomRates;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Version;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.Update;

/** Stores the settings of prices in the single row of table {@code price_settings}. */
public final class JdbiPriceSettingsStore implements PriceSettingsStore {

    public static final EntityTable<StoredPriceSettings> TABLE =
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

    /** The settings, and their state at an instant if they were changed since. */
    private static final Pipeline.Sql AT = new Pipeline.Sql("select s.*, "
            + "case when s.updated_at > :instant then price_settings_at(:instant) end as former from price_settings s");

    /** The room, and its state at an instant if it was changed since; for an instant before it existed, its first state. */
    private static final Pipeline.Sql ROOM_AT = new Pipeline.Sql("""
            select r.*, case when r.updated_at > :instant then coalesce(
                     (select a.new from audit_log a
                       where a.table_name = 'room' and a.record_id = r.id and (a.new ->> 'updated_at')::timestamptz <= :instant
                       order by a.id desc limit 1),
                     (select coalesce(a.old, a.new) from audit_log a
                       where a.table_name = 'room' and a.record_id = r.id order by a.id limit 1)) end as former
              from room r where r.id = :room
            """);

    private static final String COUNT_VAT = """
            select count(*) from booking b
             where b.extras <> '[]'
               and exists (select from jsonb_array_elements(b.extras) extra where extra ->> 'vat' <> all(:codes))
            """;

    private final JdbiTransactions tx;

    public JdbiPriceSettingsStore(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public StoredPriceSettings read() {
        return tx.run(h -> SingleRowReader.only(h, FIND, JdbiPriceSettingsStore::rules));
    }

    @Override
    public PriceBasis findBasis(Instant instant, List<RoomId> rooms, GuestId guest) {
        OffsetDateTime at = instant.atOffset(ZoneOffset.UTC);
        Pipeline pipeline = new Pipeline();
        Pipeline.Rows<PriceSettings> settings =
                pipeline.query(AT, Map.of("instant", at), JdbiPriceSettingsStore::settingsAt);
        Pipeline.Rows<PricedGuest> person = PricedGuest.in(pipeline, guest);
        Map<RoomId, Pipeline.Rows<RoomRates>> rates = new LinkedHashMap<>();
        for (RoomId room : rooms) {
            Map<String, Object> values = Map.of("instant", at, "room", room.value());
            rates.put(room, pipeline.query(ROOM_AT, values, JdbiPriceSettingsStore::ratesAt));
        }
        tx.run(pipeline::run);
        Map<RoomId, RoomRates> found = new LinkedHashMap<>();
        rates.forEach((room, row) -> found.put(room, row.only()));
        return person.only().basis(settings.only(), found);
    }

    private static PriceSettings settingsAt(Row row) throws SQLException {
        PriceSettings present = rules(row).settings();
        String former = row.optionalText("former");
        return former == null
                ? present
                : present.asBookedUnder(rules(Row.ofJson(former)).settings());
    }

    private static RoomRates ratesAt(Row row) throws SQLException {
        String former = row.optionalText("former");
        return RoomRates.of(RoomRows.room(former == null ? row : Row.ofJson(former)));
    }

    @Override
    public long countBookingsWithVatOutside(Set<String> codes) {
        return tx.run(h -> h.createQuery(COUNT_VAT)
                .bindArray("codes", String.class, codes)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public StoredPriceSettings lockForChange() {
        return tx.lock("price settings", "changing", h -> SingleRowReader.only(h, LOCK, JdbiPriceSettingsStore::rules));
    }

    public static StoredPriceSettings rules(Row row) throws SQLException {
        PriceSettings settings = new PriceSettings(
                PriceSettingsJson.highSeasons(row.json("high_seasons")),
                PriceSettingsJson.memberDiscount(row.json("member_discount")),
                PriceSettingsJson.vatRates(row.json("vat_rates")),
                PriceSettingsJson.vatCodes(row.json("vat_codes")),
                PriceSettingsJson.touristTaxes(row.json("tourist_taxes")));
        return new StoredPriceSettings(settings, new Version(row.number("version")), CommonColumns.authorship(row));
    }

    @Override
    public void save(StoredPriceSettings rules) {
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
