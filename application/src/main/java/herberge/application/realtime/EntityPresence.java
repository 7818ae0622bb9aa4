package herberge.application.realtime;

import java.time.Instant;
import java.util.List;

/**
 * The users who have an entity open.
 *
 * @param audience the users who may see this presence
 * @param people   each user once, in the order in which they came; empty once all have left
 */
public record EntityPresence(EntityRef thing, Audience audience, List<Person> people) {

    /**
     * A user who has the entity open.
     *
     * @param since when the user began to view or to edit it
     */
    public record Person(long userId, String fullName, PresenceMode mode, Instant since) {}

    public EntityPresence {
        people = List.copyOf(people);
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** The presence of no user at the same entity. */
    EntityPresence without() {
        return new EntityPresence(thing, audience, List.of());
    }
}
