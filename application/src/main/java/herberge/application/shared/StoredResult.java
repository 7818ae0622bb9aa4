package herberge.application.shared;

import herberge.application.shared.ChangeResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The result of a change as it is stored with an idempotency key.
 *
 * @param kind     null where the change concerns no entity with a version
 * @param id       null where the entity has none
 * @param revision of the view; null where the change concerns no entity with a version
 * @param view     written by {@link ViewFormat}; empty where the entity was removed
 */
public record StoredResult(
        Outcome outcome,
        @Nullable EntityKind kind,
        @Nullable Long id,
        @Nullable String revision,
        String view) {}
