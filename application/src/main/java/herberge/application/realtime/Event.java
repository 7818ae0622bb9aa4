package herberge.application.realtime;

import herberge.application.shared.EventView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of one entity, as clients receive it.
 *
 * @param type    the kind of entity and the operation, such as {@code booking-updated}
 * @param seq     the event's number in the event log
 * @param payload the whole entity after the change; only its id if the entity is gone
 */
public record Event(
        String type,
        long seq,
        String entity,
        long id,
        long version,
        EventView payload,
        long userId,
        String username,
        @Nullable String clientId,
        Instant timestamp) {}
