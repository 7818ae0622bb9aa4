package herberge.application.catalog;

import herberge.application.catalog.CatalogUseCases.ChangeEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.CatalogId;
import java.time.Instant;

final class ChangeEntryUseCase<D extends CatalogDetails<D>, V extends EntityView & EventView>
        implements ChangeEntry<D, V> {

    private final CatalogChanges<D, V> parts;

    ChangeEntryUseCase(CatalogChanges<D, V> parts) {
        this.parts = parts;
    }

    @Override
    public ChangeResult<V> change(Caller caller, CatalogId id, ChangeRequest<D> request) {
        Instant now = parts.clock().instant();
        return parts.changes().change(caller, parts.target(id), request, (entry, faults) -> {
            D details = request.appliedTo(entry.details());
            parts.rules().require(details, id, faults);
            if (details.equals(entry.details())) {
                return parts.view(entry);
            }
            CatalogEntry<D> changed = entry.changeTo(details, caller.userId(), now);
            parts.catalog().save(changed);
            return parts.view(changed);
        });
    }
}
