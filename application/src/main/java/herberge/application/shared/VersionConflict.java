package herberge.application.shared;

import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed it first.
 *
 * @param current the whole thing as it is now, as every answer shows it; null where it is gone
 * @param changes what changed since {@code yourVersion}, oldest first
 * @param clashes the fields of the refused request that somebody else changed too
 */
public record VersionConflict(
        @Nullable Object current, long yourVersion, long currentVersion, List<Since> changes, List<String> clashes)
        implements Refusal.Reason {

    /** A field that changed, and whose doing it was. */
    public record Since(
            String field, @Nullable Object from, @Nullable Object to, long by, String username, Instant at) {}

    /** With those of {@code fields} as clashes that changed meanwhile. */
    public static VersionConflict of(
            @Nullable Object current, Version yours, Version now, List<Since> changes, Set<String> fields) {
        List<String> clashes = changes.stream()
                .map(Since::field)
                .distinct()
                .filter(fields::contains)
                .toList();
        return new VersionConflict(current, yours.value(), now.value(), changes, clashes);
    }

    public VersionConflict {
        changes = List.copyOf(changes);
        clashes = List.copyOf(clashes);
    }

    @Override
    public Refusal.Kind kind() {
        return Refusal.Kind.STALE;
    }

    @Override
    public String code() {
        return "version-conflict";
    }
}
