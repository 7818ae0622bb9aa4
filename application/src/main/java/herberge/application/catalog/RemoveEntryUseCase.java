package herberge.application.catalog;

import herberge.application.catalog.CatalogUseCases.RemoveEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogId;
import herberge.domain.shared.Refusal.InUse;
import java.util.List;

final class RemoveEntryUseCase<D extends CatalogDetails<D>, V extends EntityView & EventView>
        implements RemoveEntry<V> {

    private final CatalogChanges<D, V> parts;

    RemoveEntryUseCase(CatalogChanges<D, V> parts) {
        this.parts = parts;
    }

    @Override
    public ChangeResult<V> remove(Caller caller, CatalogId id, ChangeRequest<?> request) {
        return parts.changes().remove(caller, parts.target(id), request, (entry, faults) -> {
            long uses = parts.catalog().countBookingsWith(id);
            faults.refuseIfAny();
            InUse.refuseIfAny(List.of(new InUse.Reference(EntityKind.BOOKING.code(), uses)));
            parts.catalog().remove(id);
            return parts.view(entry);
        });
    }
}
