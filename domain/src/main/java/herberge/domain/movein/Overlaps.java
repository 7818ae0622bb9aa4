package herberge.domain.movein;

import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the stays of one database that share a night of a room, and which of them give way. Cancelled stays may overlap
 * and are none of the given ones.
 */
public final class Overlaps {

    private static final Comparator<Held> BY_ENTRY = Comparator.comparingLong(Held::key);

    /** Decides which of two stays keeps the room; always alike. */
    public interface Rule {

        /** The order in which stays take their rooms. */
        default Comparator<Held> order() {
            return BY_ENTRY;
        }

        /** Whether a stay keeps its room against one that comes later in the order. */
        boolean keeps(Held stay, Held later);
    }

    /** Rules that decide by the order alone. */
    public enum Policy implements Rule {
        /** The one that was entered first. */
        KEEP_FIRST,
        /** The one that arrives first. */
        CANCEL_LATER {
            @Override
            public Comparator<Held> order() {
                return Comparator.comparing((Held stay) -> stay.nights().checkIn())
                        .thenComparing(BY_ENTRY);
            }
        };

        @Override
        public boolean keeps(Held stay, Held later) {
            return true;
        }
    }

    /** A stay that holds its room. */
    public record Held(long key, String number, long room, StayPeriod nights) {}

    private final Rule rule;
    private final Map<Long, Held> winners = new HashMap<>();

    public Overlaps(List<Held> stays, Rule rule) {
        this.rule = rule;
        List<Held> ordered = new ArrayList<>(stays);
        ordered.sort(rule.order());
        Map<Long, Held> turnedOut = new HashMap<>();
        while (!take(ordered, turnedOut)) {
            winners.clear(); // a stay that gave way does not make others give way, so all take their rooms anew
        }
        winners.putAll(turnedOut);
    }

    /**
     * Gives every stay its room in their order, but those that were turned out by later ones.
     *
     * @return false if another one was turned out
     */
    private boolean take(List<Held> ordered, Map<Long, Held> turnedOut) {
        Map<Long, NavigableMap<LocalDate, Held>> rooms = new HashMap<>();
        for (Held stay : ordered) {
            if (turnedOut.containsKey(stay.key())) {
                continue;
            }
            NavigableMap<LocalDate, Held> room = rooms.computeIfAbsent(stay.room(), id -> new TreeMap<>());
            List<Held> others = overlapping(room, stay.nights());
            Optional<Held> keeper =
                    others.stream().filter(other -> rule.keeps(other, stay)).findFirst();
            if (keeper.isPresent()) {
                winners.put(stay.key(), keeper.get());
            } else if (others.isEmpty()) {
                room.put(stay.nights().checkIn(), stay);
            } else {
                others.forEach(other -> turnedOut.put(other.key(), stay));
                return false;
            }
        }
        return true;
    }

    /** By arrival. The stays in {@code room} never overlap each other. */
    private static List<Held> overlapping(NavigableMap<LocalDate, Held> room, StayPeriod nights) {
        LocalDate first = Optional.ofNullable(room.floorKey(nights.checkIn())).orElse(nights.checkIn());
        return room.subMap(first, true, nights.checkOut(), false).values().stream()
                .filter(other -> other.nights().overlaps(nights))
                .toList();
    }

    /** The stay that keeps the room instead of the one with this key. */
    public Optional<Held> winnerOver(long key) {
        return Optional.ofNullable(winners.get(key));
    }
}
