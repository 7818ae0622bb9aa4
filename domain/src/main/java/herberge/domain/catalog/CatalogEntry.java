package herberge.domain.catalog;

import static java.util.Objects.requireNonNull;

import herberge.domain.shared.Authorship;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;

/**
 * A service or discount that the house offers while it is active. Created from details in which {@link
 * CatalogDetails#check} finds no fault.
 */
public record CatalogEntry<D extends CatalogDetails<D>>(
        CatalogId id, D details, Version version, Authorship authorship) {

    public String name() {
        return requireNonNull(details.name());
    }

    public CatalogEntry<D> changeTo(D wanted, UserId author, Instant now) {
        return new CatalogEntry<>(id, wanted, version.next(), authorship.update(author, now));
    }

    /** Returns this entry with the fields of {@code change} set back to their former values. */
    public CatalogEntry<D> revert(ThreeWayMerge<CatalogEntry<D>> change, UserId author, Instant now) {
        return changeTo(details.revert(change.part(CatalogEntry::details)), author, now);
    }

    /** Returns this entry as the successor of version {@code last}. Used to bring a former state back. */
    public CatalogEntry<D> restore(Version last, UserId author, Instant now) {
        return new CatalogEntry<>(id, details, last.next(), authorship.update(author, now));
    }
}
