package herberge.adapter.postgres.catalog;

import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.Row;
import herberge.application.shared.EntityKind;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.price.ExtraKind;
import herberge.domain.price.Percent;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts services from and to rows of table {@code service}. */
public final class ServiceRows {

    public static final EntityTable<CatalogEntry<ServiceDetails>> TABLE =
            CatalogTable.entity(EntityKind.SERVICE, "service", ServiceRows::details);

    private static final String INSERT = """
            insert into service (id, name, description, kind, price_cents, percent, vat, active,
                                 version, created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('service_id_seq')), :name, :description, :kind, :priceCents, :percent, :vat,
                    :active, :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update service
               set name = :name, description = :description, kind = :kind, price_cents = :priceCents,
                   percent = :percent, vat = :vat, active = :active,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    static final CatalogTable<ServiceDetails> CATALOG = new CatalogTable<>(TABLE, INSERT, UPDATE, ServiceRows::columns);

    private ServiceRows() {}

    private static ServiceDetails details(Row row) throws SQLException {
        String kind = row.text("kind");
        return new ServiceDetails(
                row.text("name"),
                row.optionalText("description"),
                ExtraKind.of(kind).orElseThrow(() -> new IllegalStateException("unknown kind of service: " + kind)),
                row.optionalNumber("price_cents"),
                percent(row),
                row.text("vat"),
                row.flag("active"));
    }

    private static Map<String, @Nullable Object> columns(ServiceDetails details) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", details.name());
        columns.put("description", details.description());
        columns.put("kind", details.kind() == null ? null : details.kind().code());
        columns.put("priceCents", details.priceCents());
        columns.put(
                "percent", details.percent() == null ? null : details.percent().value());
        columns.put("vat", details.vat());
        columns.put("active", details.active());
        return columns;
    }

    static @Nullable Percent percent(Row row) throws SQLException {
        BigDecimal percent = row.optionalDecimal("percent");
        return percent == null ? null : Percent.of(percent).orElseThrow();
    }
}
