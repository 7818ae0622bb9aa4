package herberge.application.audit;

import herberge.application.audit.AuditUseCases.ReadAudit;
import herberge.application.port.Audit;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class ReadAuditUseCase implements ReadAudit {

    private final Transactions transactions;
    private final Audit audit;
    private final EventLog events;
    private final Clock clock;

    ReadAuditUseCase(Transactions transactions, Audit audit, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Page<AuditEntry> read(Caller caller, Supplier<Query> query, Supplier<PageRequest> page) {
        caller.requireAdmin();
        Audit.Filter filter = filter(query.get());
        PageRequest wanted = page.get();
        return transactions.read(caller, () -> Page.after(events.position(), () -> audit.entries(filter, wanted)));
    }

    private Audit.Filter filter(Query query) {
        return new Audit.Filter(
                query.table(), query.recordId(), query.user(), instant(query.from()), instant(query.to()));
    }

    private @Nullable Instant instant(@Nullable DateOrInstant moment) {
        return moment == null ? null : moment.in(clock.getZone());
    }
}
