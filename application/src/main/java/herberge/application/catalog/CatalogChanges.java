package herberge.application.catalog;

import herberge.application.port.PriceCatalog;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.ChangeTarget;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import java.time.Clock;

/** What the use cases that change a catalogue have in common. */
record CatalogChanges<D extends CatalogDetails<D>, V extends EntityView & EventView>(
        CatalogKind<D, V> kind, PriceCatalog<D> catalog, CatalogRules<D> rules, ChangeExecutor changes, Clock clock) {

    V view(CatalogEntry<D> entry) {
        return kind.view().apply(entry);
    }

    ChangeTarget<CatalogEntry<D>> target(CatalogId id) {
        return new ChangeTarget<>(kind.kind(), id.value(), () -> catalog.lock(id), CatalogEntry::version, kind.view());
    }
}
