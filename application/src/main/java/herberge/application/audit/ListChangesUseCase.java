package herberge.application.audit;

import herberge.application.audit.AuditUseCases.ListChanges;
import herberge.application.port.Audit;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class ListChangesUseCase implements ListChanges {

    private final Transactions transactions;
    private final Audit audit;
    private final EventLog events;
    private final EntityCatalog entities;
    private final UndoPermission permission;

    ListChangesUseCase(Transactions transactions, Audit audit, EventLog events, EntityCatalog entities) {
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.entities = entities;
        this.permission = new UndoPermission(entities);
    }

    @Override
    public Page<ChangeView> list(Caller caller, boolean mine, PageRequest page) {
        Set<EntityKind> kinds = entities.publishedTo(caller);
        @Nullable UserId by = mine ? caller.userId() : null;
        return transactions.read(
                caller,
                () -> Page.after(
                        events.position(),
                        () -> audit.changes(kinds, by, page)
                                .map(change -> ChangeView.of(change, permission.covers(caller, change)))));
    }
}
