package herberge.application.realtime;

import herberge.application.realtime.Sight.Person;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the desks of this server are shown. Not for several threads at once. */
final class Sights {

    /**
     * That something looks different now.
     *
     * @param gone what those are shown who may not know of it any more; null where there are none such
     */
    record Change(Sight next, @Nullable Sight gone) {

        void tell(Presence.Desk desk) {
            if (next.audience().admits(desk.caller())) {
                desk.seen(next);
            } else if (gone != null && gone.audience().admits(desk.caller())) {
                desk.seen(gone);
            }
        }
    }

    private final boolean ownBookingsOnly;
    private final Map<Thing, Sight> shown = new LinkedHashMap<>();

    Sights(boolean ownBookingsOnly) {
        this.ownBookingsOnly = ownBookingsOnly;
    }

    /** Everything there is, for whoever has seen nothing yet. */
    List<Change> all() {
        return shown.values().stream().map(sight -> new Change(sight, null)).toList();
    }

    /** What is to be shown now that the board is as it is. */
    List<Change> changes(Set<Thing> touched, PresenceBoard board) {
        List<Change> changes = new ArrayList<>();
        for (Thing thing : touched) {
            Sight before = shown.get(thing);
            Sight next = sight(thing, before, board.at(thing, any -> true));
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

    private Sight sight(Thing thing, @Nullable Sight before, List<Claim> claims) {
        List<Person> people = claims.stream().map(Claim::person).toList();
        if (claims.isEmpty()) {
            return new Sight(thing, before == null ? Audience.ADMINS : before.audience(), people);
        }
        return new Sight(thing, Audience.of(thing.kind(), owners(claims), ownBookingsOnly), people);
    }

    private static @Nullable Set<Long> owners(List<Claim> claims) {
        Set<Long> all = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.owners() == null) {
                return null;
            }
            all.addAll(claim.owners());
        }
        return all;
    }
}
