package herberge.application.catalog;

import herberge.application.port.PriceCatalog;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.application.shared.Undo;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of services and discounts: their former values must still be valid. */
record CatalogUndo<D extends CatalogDetails<D>, V extends EntityView & EventView>(
        CatalogKind<D, V> kind, PriceCatalog<D> catalog, CatalogRules<D> rules) implements Undo<CatalogEntry<D>> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

    @Override
    public Optional<CatalogEntry<D>> lock(long id) {
        return catalog.lock(new CatalogId(id));
    }

    @Override
    public EntityView view(CatalogEntry<D> entry) {
        return kind.view().apply(entry);
    }

    @Override
    public Optional<CatalogEntry<D>> before(long auditEntry) {
        return catalog.findBefore(auditEntry);
    }

    @Override
    public Optional<CatalogEntry<D>> after(long auditEntry) {
        return catalog.findAfter(auditEntry);
    }

    @Override
    public CatalogEntry<D> revert(ThreeWayMerge<CatalogEntry<D>> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public CatalogEntry<D> recreate(CatalogEntry<D> former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(
            CatalogEntry<D> wanted, @Nullable CatalogEntry<D> present, LocalDate today, Set<Long> disregard) {
        rules.require(wanted.details(), wanted.id(), new Faults());
    }

    @Override
    public void save(CatalogEntry<D> reverted, Set<Long> together) {
        catalog.save(reverted);
    }

    @Override
    public void restore(CatalogEntry<D> recreated) {
        catalog.restore(recreated);
    }

    @Override
    public void remove(CatalogEntry<D> present) {
        catalog.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }
}
