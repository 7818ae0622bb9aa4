package herberge.application.audit;

import herberge.application.audit.AuditUseCases.ListChanges;
import herberge.application.port.Audit;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class ListChangesUseCase implements ListChanges {

    private final EntityReader reader;
    private final Audit audit;
    private final EntityCatalog entities;
    private final UndoPermission permission;

    ListChangesUseCase(EntityReader reader, Audit audit, EntityCatalog entities) {
        this.reader = reader;
        this.audit = audit;
        this.entities = entities;
        this.permission = new UndoPermission(entities);
    }

    @Override
    public Page<ChangeView> list(Caller caller, boolean mine, PageRequest page) {
        Set<EntityKind> kinds = entities.publishedTo(caller);
        @Nullable UserId by = mine ? caller.userId() : null;
        return reader.list(
                caller,
                () -> audit.changes(kinds, by, page)
                        .map(change -> ChangeView.of(change, permission.covers(caller, change))));
    }
}
