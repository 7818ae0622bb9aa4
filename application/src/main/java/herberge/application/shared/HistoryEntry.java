package herberge.application.shared;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of one entity.
 *
 * @param version   the version after the change; for a deletion, the last version
 */
public record HistoryEntry(
        @Nullable Long version,
        Instant at,
        long userId,
        String username,
        Operation operation,
        List<FieldChange> changes) {}
