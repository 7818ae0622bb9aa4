package herberge.application.audit;

import herberge.application.audit.AuditUseCases.ReadHistory;
import herberge.application.port.ChangeLog;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.LogPosition;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.Refusal;
import java.util.function.Supplier;

final class ReadHistoryUseCase implements ReadHistory {

    private static final PageRequest NEWEST = new PageRequest(1, null);

    private final Transactions transactions;
    private final ChangeLog changeLog;
    private final EventLog events;
    private final EntityCatalog entities;

    ReadHistoryUseCase(Transactions transactions, ChangeLog changeLog, EventLog events, EntityCatalog entities) {
        this.transactions = transactions;
        this.changeLog = changeLog;
        this.events = events;
        this.entities = entities;
    }

    @Override
    public Page<HistoryEntry> read(Caller caller, EntityKind kind, long id, Supplier<PageRequest> page) {
        entities.type(kind).readers().require(caller);
        return transactions.read(caller, () -> {
            LogPosition position = events.position();
            if (changeLog.history(kind, id, NEWEST).items().isEmpty()) {
                throw Refusal.because(new Refusal.NotFound(kind.code(), id));
            }
            PageRequest wanted = page.get();
            return Page.after(position, () -> changeLog.history(kind, id, wanted));
        });
    }
}
