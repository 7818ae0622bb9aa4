package herberge.application.realtime;

import herberge.application.realtime.EntityPresence.Person;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One user at an entity, from one place.
 *
 * @param owners the users who may see the entity, if not all may; null: all users
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

    /** The entry that counts of two of one user: editing before viewing, then the earlier one. */
    PresenceEntry stronger(PresenceEntry other) {
        return STRONGER.compare(person, other.person) <= 0 ? this : other;
    }

    /** The same entry with the present owners of the entity. */
    PresenceEntry withOwners(@Nullable Set<Long> present) {
        return new PresenceEntry(person, present);
    }
}
