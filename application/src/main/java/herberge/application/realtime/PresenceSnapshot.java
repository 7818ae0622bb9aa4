package herberge.application.realtime;

import herberge.application.realtime.EntityPresence.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The presence that the clients of this server see. Not thread-safe. */
final class PresenceSnapshot {

    /**
     * A change of the presence at one entity.
     *
     * @param gone the empty presence for users who may no longer see the entity; null where there are none
     */
    record Change(EntityPresence next, @Nullable EntityPresence gone) {

        void tell(Presence.Subscriber subscriber) {
            if (next.audience().includes(subscriber.caller())) {
                subscriber.seen(next);
            } else if (gone != null && gone.audience().includes(subscriber.caller())) {
                subscriber.seen(gone);
            }
        }
    }

    private final AudienceRules audiences;
    private final Map<EntityRef, EntityPresence> shown = new LinkedHashMap<>();

    PresenceSnapshot(AudienceRules audiences) {
        this.audiences = audiences;
    }

    /** The present state, for new subscribers. */
    List<Change> all() {
        return shown.values().stream()
                .map(presence -> new Change(presence, null))
                .toList();
    }

    /** Takes the state of the board over and returns what changed for clients. */
    List<Change> changes(Set<EntityRef> touched, PresenceBoard board) {
        List<Change> changes = new ArrayList<>();
        for (EntityRef thing : touched) {
            EntityPresence before = shown.get(thing);
            EntityPresence next = presence(thing, before, board.at(thing, any -> true));
            if (!next.equals(before) && (before != null || !next.isEmpty())) {
                changes.add(new Change(next, before == null ? null : before.without()));
            }
            if (next.isEmpty()) {
                shown.remove(thing);
            } else {
                shown.put(thing, next);
            }
        }
        return changes;
    }

    private EntityPresence presence(EntityRef thing, @Nullable EntityPresence before, List<PresenceEntry> claims) {
        List<Person> people = claims.stream().map(PresenceEntry::person).toList();
        if (claims.isEmpty()) {
            return new EntityPresence(thing, before == null ? Audience.ADMINS : before.audience(), people);
        }
        return new EntityPresence(thing, audiences.of(thing.kind(), owners(claims)), people);
    }

    private static @Nullable Set<Long> owners(List<PresenceEntry> claims) {
        Set<Long> all = new HashSet<>();
        for (PresenceEntry claim : claims) {
            if (claim.owners() == null) {
                return null;
            }
            all.addAll(claim.owners());
        }
        return all;
    }
}
