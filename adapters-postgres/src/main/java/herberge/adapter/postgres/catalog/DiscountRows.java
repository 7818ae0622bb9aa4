package herberge.adapter.postgres.catalog;

import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.price.PercentBase;
import herberge.domain.price.Reduction;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts discounts from and to rows of table {@code discount}. */
public final class DiscountRows {

    public static final EntityTable<CatalogEntry<DiscountDetails>> TABLE =
            CatalogTable.entity(EntityKind.DISCOUNT, "discount", DiscountRows::details);

    private static final String INSERT = """
            insert into discount (id, name, kind, percent, amount_cents, base, active,
                                  version, created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('discount_id_seq')), :name, :kind, :percent, :amountCents, :base, :active,
                    :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update discount
               set name = :name, kind = :kind, percent = :percent, amount_cents = :amountCents, base = :base,
                   active = :active, version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    static final CatalogTable<DiscountDetails> CATALOG =
            new CatalogTable<>(TABLE, INSERT, UPDATE, DiscountRows::columns);

    private DiscountRows() {}

    private static DiscountDetails details(Row row) throws SQLException {
        String kind = row.text("kind");
        String base = row.text("base");
        return new DiscountDetails(
                row.text("name"),
                Reduction.Kind.of(kind)
                        .orElseThrow(() -> new IllegalStateException("unknown kind of discount: " + kind)),
                ServiceRows.percent(row),
                row.optionalNumber("amount_cents"),
                PercentBase.of(base)
                        .orElseThrow(() -> new IllegalStateException("unknown base of a discount: " + base)),
                row.flag("active"));
    }

    private static Map<String, @Nullable Object> columns(DiscountDetails details) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", details.name());
        columns.put("kind", details.kind() == null ? null : details.kind().code());
        columns.put(
                "percent", details.percent() == null ? null : details.percent().value());
        columns.put("amountCents", details.amountCents());
        columns.put("base", details.base().code());
        columns.put("active", details.active());
        return columns;
    }
}
