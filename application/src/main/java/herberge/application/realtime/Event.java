package herberge.application.realtime;

import herberge.application.shared.EventView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as clients are told it.
 *
 * @param type    the entity and what became of it, such as {@code booking-updated}
 * @param seq     its place in the event log
 * @param payload the whole entity after the change; of one that is gone only its id
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
