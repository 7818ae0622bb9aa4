package herberge.application.shared;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One written row, as the audit keeps it.
 *
 * @param changeId what it shares with the other rows of the same unit of work
 * @param table    the code of the kind of thing, or the table's name where the API has no word for it
 * @param old      the row before, in the API's field names; null for a creation
 * @param now      the row after; null for a deletion
 * @param erased   whether personal data was taken out of it
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
