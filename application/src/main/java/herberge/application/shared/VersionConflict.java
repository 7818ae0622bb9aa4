package herberge.application.shared;

import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else changed it first.
 *
 * @param current the whole thing as it is now, as every answer shows it; null where it is gone
 * @param changes what is not as it was in {@code yourVersion}: each field once, whoever changed it first before others
 * @param clashes the fields of the refused request that somebody else changed too
 */
public record VersionConflict(
        @Nullable Object current, long yourVersion, long currentVersion, List<Since> changes, List<String> clashes)
        implements Refusal.Reason {

    /** A field that changed, and whose doing it was last. */
    public record Since(
            String field, @Nullable Object from, @Nullable Object to, long by, String username, Instant at) {

        /** Both as one. */
        public Since then(Since later) {
            return new Since(field, from, later.to, later.by, later.username, later.at);
        }

        private boolean isBack() {
            return Objects.equals(from, to);
        }
    }

    /**
     * With those of {@code fields} as clashes that are another's now.
     *
     * @param since what changed, each field once; it may be back where it was
     */
    public static VersionConflict of(
            @Nullable Object current, Version yours, Version now, List<Since> since, Set<String> fields) {
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
