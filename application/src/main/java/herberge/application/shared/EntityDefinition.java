package herberge.application.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of entity, as a constant in the folder of its feature.
 *
 * @param readers   who may read its entities, their history and their events
 * @param eventView what events show of an entity; empty for a kind without events, which is in no list of changes either
 * @param <T>       the entity
 */
public record EntityDefinition<T>(EntityKind kind, ReadableBy readers, Optional<Function<T, EventView>> eventView) {

    /** Whether the kind has events, changes in lists, and a history under the path of its entities. */
    public boolean published() {
        return eventView.isPresent();
    }
}
