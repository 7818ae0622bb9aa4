package herberge.application.realtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The users at all entities. A user may have one entity open in several places: in clients of this server, and on other
 * servers. Each of these reports for all its clients, and its reports expire. Not thread-safe.
 */
final class PresenceBoard {

    /** Three beats of another server may be lost before its users count as gone; checked every second, that is nine seconds. */
    static final Duration BELIEVED = Duration.ofSeconds(8);

    /** The largest number of entries from other servers. */
    static final int MOST_FROM_ELSEWHERE = 20_000;

    /** Another server, as the place of one user. */
    record Elsewhere(String server, long user) {}

    /** An entry, and when it was reported; null if the place is a client of this server. */
    private record Held(PresenceEntry claim, @Nullable Long heardAt) {}

    private final Map<EntityRef, Map<Object, Held>> held = new HashMap<>();
    private final Set<EntityRef> touched = new LinkedHashSet<>();
    private int fromElsewhere;

    void putHere(EntityRef thing, Object desk, PresenceEntry claim) {
        put(thing, desk, new Held(claim, null));
    }

    void putElsewhere(EntityRef thing, Elsewhere place, PresenceEntry claim, long now) {
        boolean known = held.getOrDefault(thing, Map.of()).containsKey(place);
        if (known || fromElsewhere < MOST_FROM_ELSEWHERE) {
            fromElsewhere += known ? 0 : 1;
            put(thing, place, new Held(claim, now));
        }
    }

    private void put(EntityRef thing, Object place, Held next) {
        Held before = held.computeIfAbsent(thing, any -> new HashMap<>()).put(place, next);
        if (before == null || !before.claim().equals(next.claim())) {
            touched.add(thing);
        }
    }

    void remove(EntityRef thing, Object place) {
        Map<Object, Held> places = held.get(thing);
        Held gone = places == null ? null : places.remove(place);
        if (places == null || gone == null) {
            return;
        }
        fromElsewhere -= gone.heardAt() == null ? 0 : 1;
        touched.add(thing);
        if (places.isEmpty()) {
            held.remove(thing);
        }
    }

    /** Removes entries that other servers have not repeated for too long. */
    void forget(long now) {
        record Gone(EntityRef thing, Object place) {}
        List<Gone> gone = new ArrayList<>();
        held.forEach((thing, places) -> places.forEach((place, entry) -> {
            if (entry.heardAt() != null && now - entry.heardAt() >= BELIEVED.toNanos()) {
                gone.add(new Gone(thing, place));
            }
        }));
        gone.forEach(entry -> remove(entry.thing(), entry.place()));
    }

    /** The entities whose presence may have changed since the last call. */
    Set<EntityRef> touched() {
        Set<EntityRef> all = Set.copyOf(touched);
        touched.clear();
        return all;
    }

    /** The users at an entity, each once, in the order in which they came; only from places that count. */
    List<PresenceEntry> at(EntityRef thing, Predicate<Object> counts) {
        Map<Long, PresenceEntry> users = new TreeMap<>();
        held.getOrDefault(thing, Map.of()).forEach((place, held) -> {
            if (counts.test(place)) {
                users.merge(held.claim().user(), held.claim(), PresenceEntry::stronger);
            }
        });
        return users.values().stream()
                .sorted(Comparator.comparing(claim -> claim.person().since()))
                .toList();
    }
}
