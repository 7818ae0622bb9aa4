package herberge.application.audit;

import herberge.application.audit.AuditUseCases.ReadAudit;
import herberge.application.port.Audit;
import herberge.application.read.EntityReader;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

final class ReadAuditUseCase implements ReadAudit {

    private final EntityReader reader;
    private final Audit audit;
    private final Clock clock;

    ReadAuditUseCase(EntityReader reader, Audit audit, Clock clock) {
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Page<AuditEntry> read(Caller caller, Supplier<Query> query, Supplier<PageRequest> page) {
        caller.requireAdmin();
        Audit.Filter filter = filter(query.get());
        PageRequest wanted = page.get();
        return reader.list(caller, () -> audit.entries(filter, wanted));
    }

    private Audit.Filter filter(Query query) {
        return new Audit.Filter(
                query.table(), query.recordId(), query.user(), instant(query.from()), instant(query.to()));
    }

    private @Nullable Instant instant(@Nullable PointInTimeParser moment) {
        return moment == null ? null : moment.in(clock.getZone());
    }
}
