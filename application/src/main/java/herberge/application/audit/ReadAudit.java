package herberge.application.audit;

import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.shared.UserId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks through every row that was ever written, newest first. Administrators only. */
@FunctionalInterface
public interface ReadAudit {

    Page<AuditEntry> read(Caller caller, Supplier<Query> query, Supplier<PageRequest> page);

    /** Which rows; {@code from} inclusive, {@code to} exclusive, null: no matter. */
    record Query(
            @Nullable String table,
            @Nullable Long recordId,
            @Nullable UserId user,
            @Nullable DateOrInstant from,
            @Nullable DateOrInstant to) {}
}
