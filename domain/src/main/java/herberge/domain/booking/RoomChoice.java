package herberge.domain.booking;

import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses rooms for the parties of a group: as many parties as possible, in as few locations as possible, and each in a
 * small room that is large enough. A pure function; each party gets a room of its own.
 */
public final class RoomChoice {

    /** A party that needs a room. */
    public record Party(StayPeriod nights, int size) {}

    private final List<Party> parties;
    private final List<Room> candidates;
    private final BiPredicate<Room, StayPeriod> isFree;

    private RoomChoice(List<Party> parties, List<Room> candidates, BiPredicate<Room, StayPeriod> isFree) {
        this.parties = parties;
        this.candidates = candidates;
        this.isFree = isFree;
    }

    /**
     * Returns a room for each party, in the order of the parties; empty for a party for which no room is left.
     *
     * @param rooms  in list order, which decides between rooms that are equally good
     * @param isFree whether a room is free in these nights
     * @param near   the locations where the group has rooms already; they come first
     */
    public static List<Optional<Room>> choose(
            List<Party> parties, List<Room> rooms, BiPredicate<Room, StayPeriod> isFree, Set<String> near) {
        List<Room> active = rooms.stream().filter(Room::active).toList();
        Map<String, Integer> housed = new HashMap<>();
        Map<String, Integer> beds = new HashMap<>();
        active.stream().map(Room::location).distinct().forEach(location -> {
            List<Room> there = at(Set.of(location), active);
            List<Optional<Room>> found = new RoomChoice(parties, there, isFree).assign();
            housed.put(
                    location, (int) found.stream().filter(Optional::isPresent).count());
            beds.put(
                    location,
                    found.stream()
                            .flatMap(Optional::stream)
                            .mapToInt(Room::capacity)
                            .sum());
        });
        List<String> byUse = housed.keySet().stream()
                .sorted(Comparator.comparing((String location) -> !near.contains(location))
                        .thenComparing(location -> -housed.getOrDefault(location, 0))
                        .thenComparing(location -> beds.getOrDefault(location, 0))
                        .thenComparing(location -> place(location, active)))
                .toList();
        return fewest(parties, active, isFree, byUse);
    }

    /** Adds location after location until all parties have a room. */
    private static List<Optional<Room>> fewest(
            List<Party> parties, List<Room> rooms, BiPredicate<Room, StayPeriod> isFree, List<String> locations) {
        List<Optional<Room>> best =
                parties.stream().map(party -> Optional.<Room>empty()).toList();
        Set<String> used = new HashSet<>();
        for (String location : locations) {
            used.add(location);
            List<Optional<Room>> found = new RoomChoice(parties, at(used, rooms), isFree).assign();
            if (count(found) > count(best)) {
                best = found;
            }
            if (count(best) == parties.size()) {
                return best;
            }
        }
        return best;
    }

    private static long count(List<Optional<Room>> found) {
        return found.stream().filter(Optional::isPresent).count();
    }

    private static int place(String location, List<Room> rooms) {
        return rooms.stream().map(Room::location).toList().indexOf(location);
    }

    private static List<Room> at(Set<String> locations, List<Room> rooms) {
        return rooms.stream()
                .filter(room -> locations.contains(room.location()))
                .sorted(Comparator.comparing(Room::capacity))
                .toList();
    }

    /**
     * Finds the largest assignment by augmenting paths, the largest party first: a party takes the smallest room, and
     * another party gives way to it if that one can take a further room.
     */
    private List<Optional<Room>> assign() {
        Map<Room, Integer> taken = new HashMap<>();
        List<Integer> order = IntStream.range(0, parties.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer party) -> -parties.get(party).size()))
                .toList();
        order.forEach(party -> place(party, taken, new HashSet<>()));
        Map<Integer, Room> rooms =
                taken.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        List<Optional<Room>> found = new ArrayList<>();
        for (int party = 0; party < parties.size(); party++) {
            found.add(Optional.ofNullable(rooms.get(party)));
        }
        return found;
    }

    private boolean place(int party, Map<Room, Integer> taken, Set<Room> seen) {
        List<Room> fitting = candidates.stream()
                .filter(room -> room.capacity() >= parties.get(party).size()
                        && isFree.test(room, parties.get(party).nights()))
                .toList();
        for (Room room : fitting) {
            if (!taken.containsKey(room) && seen.add(room)) {
                taken.put(room, party);
                return true;
            }
        }
        for (Room room : fitting) {
            Integer other = taken.get(room);
            if (other != null && seen.add(room) && place(other, taken, seen)) {
                taken.put(room, party);
                return true;
            }
        }
        return false;
    }
}
