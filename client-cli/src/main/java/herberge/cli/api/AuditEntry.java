package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit.
 *
 * @param before all fields before the change, as JSON; null for a creation
 * @param after all fields after the change; null for a deletion
 */
public record AuditEntry(
        long id,
        long changeId,
        @Nullable Instant at,
        @Nullable Long userId,
        String username,
        String table,
        long recordId,
        String operation,
        JsonNode before,
        JsonNode after) {

    private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt", "updatedBy");

    public static AuditEntry of(JsonNode json) {
        return new AuditEntry(
                Json.number(json, "id"),
                Json.number(json, "changeId"),
                Json.instant(json, "at"),
                Json.numberOrNull(json, "userId"),
                Json.textOrEmpty(json, "username"),
                Json.textOrEmpty(json, "table"),
                Json.number(json, "recordId"),
                Json.textOrEmpty(json, "operation"),
                json.path("old"),
                json.path("new"));
    }

    /** Returns the fields that differ, except those that every change updates; empty for a creation or deletion. */
    public List<String> changedFields() {
        if (!before.isObject() || !after.isObject()) {
            return List.of();
        }
        return names().filter(name ->
                        !BOOKKEEPING.contains(name) && !before.path(name).equals(after.path(name)))
                .toList();
    }

    private Stream<String> names() {
        Iterable<String> namesBefore = before::fieldNames;
        Iterable<String> namesAfter = after::fieldNames;
        return Stream.of(namesBefore, namesAfter)
                .flatMap(names -> StreamSupport.stream(names.spliterator(), false))
                .distinct();
    }
}
