package herberge.application.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one thing.
 *
 * @param version   the one it led to; for a deletion, the last one
 */
public record HistoryEntry(
        @Nullable Long version,
        Instant at,
        long userId,
        String username,
        Operation operation,
        List<FieldChange> changes) {}
