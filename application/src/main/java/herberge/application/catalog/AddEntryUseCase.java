package herberge.application.catalog;

import herberge.application.catalog.CatalogUseCases.AddEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.shared.Authorship;
import java.time.Instant;

final class AddEntryUseCase<D extends CatalogDetails<D>, V extends EntityView & EventView> implements AddEntry<D, V> {

    private final CatalogChanges<D, V> parts;

    AddEntryUseCase(CatalogChanges<D, V> parts) {
        this.parts = parts;
    }

    @Override
    public ChangeResult<V> add(Caller caller, ChangeRequest<D> request) {
        Instant now = parts.clock().instant();
        return parts.changes().create(caller, parts.kind().kind(), request, faults -> {
            D details = request.appliedTo(parts.kind().blank());
            parts.rules().require(details, CatalogRules.NEW, faults);
            return parts.view(parts.catalog().add(details, Authorship.of(caller.userId(), now)));
        });
    }
}
