package herberge.application.shared;

import herberge.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * How use cases that serve every kind of entity reach the entities of one kind.
 *
 * @param find   an entity by its id; empty where the caller cannot see it, or where presence is not tracked
 * @param owners the users who may see the entity where bookings are kept apart; empty: every user
 * @param undo   empty where changes of the kind cannot be undone
 */
public record EntityOperations<T>(
        EntityDefinition<T> type,
        LongFunction<Optional<T>> find,
        Function<T, Optional<Set<UserId>>> owners,
        Optional<Undo<?>> undo) {}
