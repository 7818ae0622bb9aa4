package herberge.application.audit;

import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists the audit row by row, newest first. For administrators only. */
@FunctionalInterface
public interface ReadAudit {

    Page<AuditEntry> read(Caller caller, Supplier<Query> query, Supplier<PageRequest> page);

    /** A filter of rows; {@code from} is inclusive, {@code to} exclusive, and null matches all. */
    record Query(
            @Nullable String table,
            @Nullable Long recordId,
            @Nullable UserId user,
            @Nullable DateOrInstant from,
            @Nullable DateOrInstant to) {}
}
