package herberge.application.testing;

import herberge.application.port.PriceCatalog;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Stores the entries of one catalogue in memory. */
public final class MemoryPriceCatalog<D extends CatalogDetails<D>> implements PriceCatalog<D> {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryTable<CatalogEntry<D>> table;
    private final Class<D> details;

    MemoryPriceCatalog(
            MemoryTransactions transactions,
            MemoryChangeLog log,
            Function<MemoryState, Map<Long, CatalogEntry<D>>> rows,
            Class<D> details) {
        this.transactions = transactions;
        this.log = log;
        this.details = details;
        this.table =
                new MemoryTable<>(transactions, log, rows, entry -> entry.id().value(), CatalogEntry::version);
    }

    @Override
    public Optional<CatalogEntry<D>> find(CatalogId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<CatalogEntry<D>> lock(CatalogId id) {
        return find(id);
    }

    @Override
    public Slice<CatalogEntry<D>> list(PageRequest page) {
        Comparator<CatalogEntry<D>> order = Comparator.comparing((CatalogEntry<D> entry) -> entry.name(), German.ORDER)
                .thenComparing(entry -> entry.id().value());
        return MemoryTable.page(
                MemoryTable.sorted(table.all(), order),
                page,
                entry -> entry.id().value());
    }

    @Override
    public boolean isNameTaken(String name, CatalogId except) {
        return table.all().stream()
                .anyMatch(entry -> entry.name().equals(name) && !entry.id().equals(except));
    }

    @Override
    public long countWithVatOutside(Set<String> codes) {
        return table.all().stream()
                .map(CatalogEntry::details)
                .filter(entry -> entry instanceof ServiceDetails service && !codes.contains(service.vat()))
                .count();
    }

    @Override
    public long countBookingsWith(CatalogId id) {
        boolean ofServices = details == (Class<?>) ServiceDetails.class;
        return transactions.read().bookings.values().stream()
                .map(booking -> booking.terms().pricing().terms())
                .filter(terms -> ofServices
                        ? terms.extras().stream().anyMatch(extra -> Objects.equals(extra.serviceId(), id.value()))
                        : terms.reductions().stream()
                                .anyMatch(reduction -> Objects.equals(reduction.discountId(), id.value())))
                .count();
    }

    @Override
    public CatalogEntry<D> add(D entry, Authorship authorship) {
        CatalogId id = new CatalogId(transactions.draw(details.getSimpleName()));
        requireNameOnce(String.valueOf(entry.name()), id);
        return table.add(new CatalogEntry<>(id, entry, Version.FIRST, authorship));
    }

    @Override
    public void save(CatalogEntry<D> entry) {
        requireNameOnce(entry.name(), entry.id());
        log.updated(table.save(entry), entry);
    }

    private void requireNameOnce(String name, CatalogId id) {
        if (isNameTaken(name, id)) {
            throw new IllegalStateException("there is another entry with this name");
        }
    }

    @Override
    public Optional<CatalogEntry<D>> findBefore(long auditEntry) {
        return table.before(auditEntry, type()).filter(this::isMine);
    }

    @Override
    public Optional<CatalogEntry<D>> findAfter(long auditEntry) {
        return table.after(auditEntry, type()).filter(this::isMine);
    }

    /** The class of the entries of both catalogues. */
    @SuppressWarnings("unchecked") // a class says nothing about the type of the details
    private static <D extends CatalogDetails<D>> Class<CatalogEntry<D>> type() {
        return (Class<CatalogEntry<D>>) (Class<?>) CatalogEntry.class;
    }

    private boolean isMine(CatalogEntry<?> entry) {
        return details.isInstance(entry.details());
    }

    @Override
    public void restore(CatalogEntry<D> entry) {
        requireNameOnce(entry.name(), entry.id());
        table.add(entry);
    }

    @Override
    public void remove(CatalogId id) {
        table.remove(id.value());
    }
}
