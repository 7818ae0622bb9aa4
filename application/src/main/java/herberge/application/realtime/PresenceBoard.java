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
 * Who is at what. A user may be at one thing from many places: from desks of this server, and from other servers, of
 * whom each speaks for all its desks, and is believed for a while only.
 */
final class PresenceBoard {

    /** Three beats of another server may be lost before its people are gone; a look a second makes it nine seconds. */
    static final Duration BELIEVED = Duration.ofSeconds(8);

    /** So much is believed of others at most. */
    static final int MOST_FROM_ELSEWHERE = 20_000;

    /** Another server, as the place of one user. */
    record Elsewhere(String server, long user) {}

    /** A claim, and when it was heard of; null where the place is a desk here. */
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

    /** Forgets whom other servers have not spoken of for too long. */
    void forget(long now) {
        record Gone(EntityRef thing, Object place) {}
        List<Gone> gone = new ArrayList<>();
        held.forEach((thing, places) -> places.forEach((place, one) -> {
            if (one.heardAt() != null && now - one.heardAt() >= BELIEVED.toNanos()) {
                gone.add(new Gone(thing, place));
            }
        }));
        gone.forEach(one -> remove(one.thing(), one.place()));
    }

    /** What may look different from what it was at the last call. */
    Set<EntityRef> touched() {
        Set<EntityRef> all = Set.copyOf(touched);
        touched.clear();
        return all;
    }

    /** Each user once, by when he came; only the places that count. */
    List<PresenceEntry> at(EntityRef thing, Predicate<Object> counts) {
        Map<Long, PresenceEntry> users = new TreeMap<>();
        held.getOrDefault(thing, Map.of()).forEach((place, one) -> {
            if (counts.test(place)) {
                users.merge(one.claim().user(), one.claim(), PresenceEntry::or);
            }
        });
        return users.values().stream()
                .sorted(Comparator.comparing(claim -> claim.person().since()))
                .toList();
    }
}
