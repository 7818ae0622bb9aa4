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
 * @param old all fields before, as JSON; null for a creation
 * @param now all fields after; null for a deletion
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
        JsonNode old,
        JsonNode now) {

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

    /** The fields that differ, but for those that every change raises; none for what came into being or went altogether. */
    public List<String> changed() {
        if (!old.isObject() || !now.isObject()) {
            return List.of();
        }
        return names().filter(
                        name -> !BOOKKEEPING.contains(name) && !old.path(name).equals(now.path(name)))
                .toList();
    }

    private Stream<String> names() {
        Iterable<String> before = old::fieldNames;
        Iterable<String> after = now::fieldNames;
        return Stream.of(before, after)
                .flatMap(names -> StreamSupport.stream(names.spliterator(), false))
                .distinct();
    }
}
