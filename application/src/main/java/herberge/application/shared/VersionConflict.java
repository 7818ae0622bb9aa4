package herberge.application.shared;

import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Another request has changed the entity since the version that the caller names.
 *
 * @param current the present entity as every answer shows it; null where it is gone
 * @param changes the fields that differ from {@code yourVersion}, each once, in the order in which they first changed
 * @param clashes the fields of the refused request that were changed since too
 */
public record VersionConflict(
        @Nullable EntityView current, long yourVersion, long currentVersion, List<Since> changes, List<String> clashes)
        implements Refusal.Reason {

    /** A field that changed, with the author and the time of its last change. */
    public record Since(
            String field, @Nullable Object from, @Nullable Object to, long by, String username, Instant at) {

        /** This change and a later one of the same field as one change. */
        public Since then(Since later) {
            return new Since(field, from, later.to, later.by, later.username, later.at);
        }

        private boolean isBack() {
            return Objects.equals(from, to);
        }
    }

    /**
     * A conflict whose clashes are those of {@code fields} that changed.
     *
     * @param since the changes, each field once; a field may have its former value again
     */
    public static VersionConflict of(
            @Nullable EntityView current, Version yours, Version now, List<Since> since, Set<String> fields) {
        List<Since> changes = since.stream().filter(change -> !change.isBack()).toList();
        List<String> clashes =
                changes.stream().map(Since::field).filter(fields::contains).toList();
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
