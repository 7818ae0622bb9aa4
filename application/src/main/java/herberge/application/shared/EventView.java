package herberge.application.shared;

import java.util.Optional;

/**
 * An entity as events show it to every subscriber who may read it. A view with a secret, or with a field that the event
 * log does not follow, does not implement this; its kind has a second record without that field.
 */
public interface EventView {

    /** The state of the account, if the entity is a user: sessions end by it. */
    default Optional<AccountState> account() {
        return Optional.empty();
    }

    /** The word for its creation in the type of the event, if another one than {@code created}. */
    default Optional<String> createdAs() {
        return Optional.empty();
    }

    /** An entity that is removed, or that the subscriber can no longer see. */
    record Gone(long id) implements EventView {}
}
