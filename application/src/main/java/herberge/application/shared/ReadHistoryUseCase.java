package herberge.application.shared;

import herberge.application.port.ChangeLog;
import herberge.application.port.Transactions;
import herberge.domain.shared.Refusal;

final class ReadHistoryUseCase implements ReadHistory {

    private final Transactions transactions;
    private final ChangeLog changeLog;

    ReadHistoryUseCase(Transactions transactions, ChangeLog changeLog) {
        this.transactions = transactions;
        this.changeLog = changeLog;
    }

    @Override
    public Slice<HistoryEntry> read(Caller caller, EntityKind kind, long id, PageRequest page) {
        if (kind == EntityKind.USER) {
            caller.requireAdmin();
        }
        Slice<HistoryEntry> slice = transactions.reading(caller, () -> changeLog.history(kind, id, page));
        if (slice.items().isEmpty() && page.after() == null) {
            throw Refusal.because(new Refusal.NotFound(kind.code(), id));
        }
        return slice;
    }
}
