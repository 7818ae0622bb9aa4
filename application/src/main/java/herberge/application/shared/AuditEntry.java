package herberge.application.shared;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A written row, as the audit stores it.
 *
 * @param changeId the same for all rows of one unit of work
 * @param table    the code of the kind of entity, or the table's name where the API has no code for it
 * @param old      the row before, in the API's field names; null for a creation
 * @param now      the row after; null for a deletion
 * @param erased   whether personal data was removed from it
 */
public record AuditEntry(
        long id,
        long changeId,
        String table,
        long recordId,
        Operation operation,
        long userId,
        String username,
        Instant at,
        @Nullable Map<String, @Nullable Object> old,
        @Nullable Map<String, @Nullable Object> now,
        boolean erased) {}
