package herberge.application.realtime;

import java.time.Instant;
import java.util.List;

/**
 * Who is at a thing.
 *
 * @param audience who may know of it
 * @param people   each once, whoever came first before the others; empty where nobody is left
 */
public record EntityPresence(EntityRef thing, Audience audience, List<Person> people) {

    /**
     * Somebody at a thing.
     *
     * @param since when he began to do there what he does
     */
    public record Person(long userId, String fullName, PresenceMode mode, Instant since) {}

    public EntityPresence {
        people = List.copyOf(people);
    }

    boolean isEmpty() {
        return people.isEmpty();
    }

    /** The same with nobody there. */
    EntityPresence without() {
        return new EntityPresence(thing, audience, List.of());
    }
}
