package herberge.application.shared;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change did.
 *
 * @param kind     null where the change concerns no entity with a version
 * @param id       null where the entity has none, and in a dry run that creates it
 * @param revision identifies what the view shows, see {@link EntityView#revision}; null where there is no kind
 * @param entity   the view; null in a replay
 * @param text     the view as it is stored with the idempotency key; null where the request has no key. Empty where the
 *                 entity was removed
 * @param replayed whether the change was done by an earlier request with the same key
 * @param dryRun   whether it was rolled back
 */
public record ChangeResult<V>(
        Outcome outcome,
        @Nullable EntityKind kind,
        @Nullable Long id,
        @Nullable String revision,
        @Nullable V entity,
        @Nullable String text,
        boolean replayed,
        boolean dryRun) {

    /** What happened to the entity. */
    public enum Outcome {
        CREATED,
        /** Also where the entity was as requested already. */
        CHANGED,
        REMOVED,
        /** Work was requested that happens later. */
        STARTED
    }

    /** The change of an entity. */
    public static <V extends EntityView> ChangeResult<V> of(Outcome outcome, EntityKind kind, V view) {
        return of(outcome, kind, view, view);
    }

    /** The change of an entity whose view says more than the entity's fields. */
    public static <V> ChangeResult<V> of(Outcome outcome, EntityKind kind, EntityView entity, V view) {
        return new ChangeResult<>(outcome, kind, entity.id(), entity.revision(), view, null, false, false);
    }

    /** Something without a version. */
    public static <V> ChangeResult<V> of(Outcome outcome, V view) {
        return new ChangeResult<>(outcome, null, null, null, view, null, false, false);
    }

    /** The result of an earlier request with the same key. */
    public static <V> ChangeResult<V> replayOf(StoredResult stored) {
        return new ChangeResult<>(
                stored.outcome(), stored.kind(), stored.id(), stored.revision(), null, stored.view(), true, false);
    }

    /** The same result, stored with an idempotency key. */
    public ChangeResult<V> withText(String newText) {
        return new ChangeResult<>(outcome, kind, id, revision, entity, newText, replayed, dryRun);
    }

    /** The same result, rolled back. */
    public ChangeResult<V> asDryRun() {
        return new ChangeResult<>(outcome, kind, id, revision, entity, text, replayed, true);
    }

    /** The view of a change that is no replay. */
    public V view() {
        return Objects.requireNonNull(entity, "a replay has the view as text only");
    }
}
