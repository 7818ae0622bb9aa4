package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.shared.Authorship;
import java.util.Optional;
import java.util.Set;

/**
 * Stores the entries of one catalogue: services or discounts. No two entries have the same name.
 *
 * @param <D> the data of an entry
 */
public interface PriceCatalog<D extends CatalogDetails<D>> {

    Optional<CatalogEntry<D>> find(CatalogId id);

    /** Finds the entry and prevents others from changing it until the unit of work ends. */
    Optional<CatalogEntry<D>> lock(CatalogId id);

    /** Lists all entries, active or not, in the German order of their names. */
    Slice<CatalogEntry<D>> list(PageRequest page);

    /** Whether another entry than {@code except} has this name. */
    boolean isNameTaken(String name, CatalogId except);

    /** Counts the entries, active or not, that have a VAT code which is not among these. */
    long countWithVatOutside(Set<String> codes);

    /** Counts the bookings that have the entry; all those that the caller may not see count as one. */
    long countBookingsWith(CatalogId id);

    CatalogEntry<D> add(D details, Authorship authorship);

    /** Stores an entry whose version follows the stored version. */
    void save(CatalogEntry<D> entry);

    /** Returns the entry before this audit entry; empty if there was none or the audit entry belongs to something else. */
    Optional<CatalogEntry<D>> findBefore(long auditEntry);

    /** Returns the entry after this audit entry; empty if there was none or the audit entry belongs to something else. */
    Optional<CatalogEntry<D>> findAfter(long auditEntry);

    /** Stores a removed entry again, with its former id. */
    void restore(CatalogEntry<D> entry);

    void remove(CatalogId id);
}
