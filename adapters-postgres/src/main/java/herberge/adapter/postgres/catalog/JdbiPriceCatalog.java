package herberge.adapter.postgres.catalog;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.PriceCatalog;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Stores the entries of one catalogue in table {@code service} or {@code discount}; {@code <table>} in the statements is its
 * name.
 */
public final class JdbiPriceCatalog<D extends CatalogDetails<D>> implements PriceCatalog<D> {

    private static final String FIND = "select * from <table> where id = ?";

    private static final String LOCK = "select * from <table> where id = ? for no key update";

    private static final String FIRST_PAGE =
            "select * from <table> order by name collate german_natural, id limit :limit";

    private static final String NEXT_PAGE = """
            select * from <table> where (name collate german_natural, id) > (:name, :id)
             order by name collate german_natural, id limit :limit
            """;

    private static final String NAME_TAKEN =
            "select exists (select from <table> where name = :name and id is distinct from :id)";

    private static final String COUNT_VAT = "select count(*) from service where vat <> all(:codes)";

    /** By a database function that also sees bookings hidden from the caller. */
    private static final String COUNT_BOOKINGS = "select bookings_with_<table>(:id)";

    private static final String DELETE = "delete from <table> where id = :id";

    private final JdbiTransactions tx;
    private final CatalogTable<D> table;
    private final String name;
    private final AuditedState<CatalogEntry<D>> audited;

    private JdbiPriceCatalog(JdbiTransactions tx, CatalogTable<D> table) {
        this.tx = tx;
        this.table = table;
        this.name = table.entity().name();
        this.audited = new AuditedState<>(tx, name, table.entity().reader());
    }

    public static JdbiPriceCatalog<ServiceDetails> services(JdbiTransactions tx) {
        return new JdbiPriceCatalog<>(tx, ServiceRows.CATALOG);
    }

    public static JdbiPriceCatalog<DiscountDetails> discounts(JdbiTransactions tx) {
        return new JdbiPriceCatalog<>(tx, DiscountRows.CATALOG);
    }

    private String named(String sql) {
        return sql.replace("<table>", name);
    }

    @Override
    public Optional<CatalogEntry<D>> find(CatalogId id) {
        return tx.run(h ->
                SingleRowReader.byId(h, named(FIND), id.value(), table.entity().reader()));
    }

    @Override
    public Optional<CatalogEntry<D>> lock(CatalogId id) {
        return tx.lock(
                name,
                id.value(),
                h -> SingleRowReader.byId(
                        h, named(LOCK), id.value(), table.entity().reader()));
    }

    @Override
    public Slice<CatalogEntry<D>> list(PageRequest page) {
        Cursor after = page.after();
        return tx.run(h -> {
            var query = h.createQuery(named(after == null ? FIRST_PAGE : NEXT_PAGE));
            if (after != null) {
                KeysetCursor keys = new KeysetCursor(after, 2);
                query.bind("name", keys.text(0)).bind("id", keys.number(1));
            }
            return PageReader.ofSmallRows()
                    .slice(
                            query,
                            page,
                            table.entity().reader(),
                            entry -> Cursor.of(entry.name(), entry.id().value()));
        });
    }

    @Override
    public boolean isNameTaken(String wanted, CatalogId except) {
        return tx.run(h -> h.createQuery(named(NAME_TAKEN))
                .bind("name", wanted)
                .bind("id", except.value())
                .mapTo(Boolean.class)
                .one());
    }

    /** Discounts have no VAT code. */
    @Override
    public long countWithVatOutside(Set<String> codes) {
        if (table.entity().kind() != EntityKind.SERVICE) {
            return 0;
        }
        return tx.run(h -> h.createQuery(COUNT_VAT)
                .bindArray("codes", String.class, codes)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long countBookingsWith(CatalogId id) {
        return tx.run(h -> h.createQuery(named(COUNT_BOOKINGS))
                .bind("id", id.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public CatalogEntry<D> add(D details, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(bind(h.createQuery(table.insert()), details), authorship)
                .define("returning", "returning *")
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .map(Row.by(table.entity().reader()))
                .one());
    }

    private <S extends SqlStatement<S>> S bind(S statement, D details) {
        return statement.bindMap(table.columns().apply(details));
    }

    @Override
    public void save(CatalogEntry<D> entry) {
        CommonColumns.requireOne(write(table.update(), entry), name);
    }

    private int write(String sql, CatalogEntry<D> entry) {
        return tx.run(h -> CommonColumns.bindAuthorship(bind(h.createUpdate(sql), entry.details()), entry.authorship())
                .define("returning", "")
                .bind("id", entry.id().value())
                .bind("version", entry.version().value())
                .execute());
    }

    @Override
    public Optional<CatalogEntry<D>> findBefore(long auditEntry) {
        return audited.before(auditEntry);
    }

    @Override
    public Optional<CatalogEntry<D>> findAfter(long auditEntry) {
        return audited.after(auditEntry);
    }

    @Override
    public void restore(CatalogEntry<D> entry) {
        write(table.insert(), entry);
    }

    @Override
    public void remove(CatalogId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(named(DELETE)).bind("id", id.value()).execute()), name);
    }
}
