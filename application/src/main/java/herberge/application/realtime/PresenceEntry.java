package herberge.application.realtime;

import herberge.application.realtime.EntityPresence.Person;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is at a thing, from one place.
 *
 * @param owners whose thing it is where not everybody may see it; null: everybody's
 */
record PresenceEntry(Person person, @Nullable Set<Long> owners) {

    PresenceEntry {
        owners = owners == null ? null : Set.copyOf(owners);
    }

    private static final Comparator<Person> STRONGER =
            Comparator.comparing(Person::mode).reversed().thenComparing(Person::since);

    long user() {
        return person.userId();
    }

    /** Of two places of one user: editing beats looking, and then the earlier one the later. */
    PresenceEntry or(PresenceEntry other) {
        return STRONGER.compare(person, other.person) <= 0 ? this : other;
    }

    /** The same where the thing has changed hands. */
    PresenceEntry of(@Nullable Set<Long> now) {
        return new PresenceEntry(person, now);
    }
}
