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

    /** Which of two stays keeps the room. */
    public enum Policy {
        /** The one that was entered first. */
        KEEP_FIRST,
        /** The one that arrives first. */
        CANCEL_LATER
    }

    /** A stay that holds its room. */
    public record Held(long key, String number, long room, StayPeriod nights) {}

    private final Map<Long, Held> winners = new HashMap<>();

    public Overlaps(List<Held> stays, Policy policy) {
        List<Held> ordered = new ArrayList<>(stays);
        ordered.sort(
                policy == Policy.KEEP_FIRST
                        ? Comparator.comparingLong(Held::key)
                        : Comparator.comparing((Held stay) -> stay.nights().checkIn())
                                .thenComparingLong(Held::key));
        Map<Long, NavigableMap<LocalDate, Held>> rooms = new HashMap<>();
        for (Held stay : ordered) {
            NavigableMap<LocalDate, Held> room = rooms.computeIfAbsent(stay.room(), id -> new TreeMap<>());
            Optional<Held> taken = overlapping(room, stay.nights());
            if (taken.isPresent()) {
                winners.put(stay.key(), taken.get());
            } else {
                room.put(stay.nights().checkIn(), stay);
            }
        }
    }

    /** The stays in {@code room} never overlap, so only the last one that begins before the end can. */
    private static Optional<Held> overlapping(NavigableMap<LocalDate, Held> room, StayPeriod nights) {
        return Optional.ofNullable(room.lowerEntry(nights.checkOut()))
                .map(Map.Entry::getValue)
                .filter(last -> last.nights().overlaps(nights));
    }

    /** The stay that keeps the room instead of the one with this key. */
    public Optional<Held> winnerOver(long key) {
        return Optional.ofNullable(winners.get(key));
    }
}
