package herberge.application.realtime;

import herberge.application.realtime.EntityPresence.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the desks of this server are shown. Not for several threads at once. */
final class PresenceSnapshot {

    /**
     * That something looks different now.
     *
     * @param gone what those are shown who may not know of it any more; null where there are none such
     */
    record Change(EntityPresence next, @Nullable EntityPresence gone) {

        void tell(Presence.Subscriber desk) {
            if (next.audience().includes(desk.caller())) {
                desk.seen(next);
            } else if (gone != null && gone.audience().includes(desk.caller())) {
                desk.seen(gone);
            }
        }
    }

    private final AudienceRules audiences;
    private final Map<EntityRef, EntityPresence> shown = new LinkedHashMap<>();

    PresenceSnapshot(AudienceRules audiences) {
        this.audiences = audiences;
    }

    /** Everything there is, for whoever has seen nothing yet. */
    List<Change> all() {
        return shown.values().stream().map(sight -> new Change(sight, null)).toList();
    }

    /** What is to be shown now that the board is as it is. */
    List<Change> changes(Set<EntityRef> touched, PresenceBoard board) {
        List<Change> changes = new ArrayList<>();
        for (EntityRef thing : touched) {
            EntityPresence before = shown.get(thing);
            EntityPresence next = sight(thing, before, board.at(thing, any -> true));
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

    private EntityPresence sight(EntityRef thing, @Nullable EntityPresence before, List<PresenceEntry> claims) {
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
