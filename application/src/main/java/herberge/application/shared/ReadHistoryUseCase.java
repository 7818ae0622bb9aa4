package herberge.application.shared;

import herberge.application.port.ChangeLog;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.domain.shared.Refusal;
import java.util.function.Supplier;

final class ReadHistoryUseCase implements ReadHistory {

    private static final PageRequest NEWEST = new PageRequest(1, null);

    private final Transactions transactions;
    private final ChangeLog changeLog;
    private final EventLog events;

    ReadHistoryUseCase(Transactions transactions, ChangeLog changeLog, EventLog events) {
        this.transactions = transactions;
        this.changeLog = changeLog;
        this.events = events;
    }

    @Override
    public Page<HistoryEntry> read(Caller caller, EntityKind kind, long id, Supplier<PageRequest> page) {
        if (kind == EntityKind.USER) {
            caller.requireAdmin();
        }
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
