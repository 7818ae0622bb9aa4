package herberge.cli.live.model;

import herberge.cli.api.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of rooms as lines: a heading before the rooms of each location. */
public record RoomLines(List<Line> lines) {

    /** A heading, or a room. */
    public record Line(String location, Optional<Room> room) {}

    public RoomLines {
        lines = List.copyOf(lines);
    }

    static RoomLines of(House house, Filter filter) {
        List<Line> lines = new ArrayList<>();
        Map<Long, List<Stay>> stays = filter.isEmpty() ? Map.of() : house.staysByRoom();
        for (Room room : house.rooms()) {
            if (!filter.isEmpty() && !filter.lists(room, stays.getOrDefault(room.id(), List.of()))) {
                continue;
            }
            if (lines.isEmpty() || !lines.get(lines.size() - 1).location().equals(room.location())) {
                lines.add(new Line(room.location(), Optional.empty()));
            }
            lines.add(new Line(room.location(), Optional.of(room)));
        }
        return new RoomLines(lines);
    }

    /** The line of the room; -1 if the filter hides it. */
    public int indexOf(long roomId) {
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).room().filter(room -> room.id() == roomId).isPresent()) {
                return line;
            }
        }
        return -1;
    }

    /** The rooms in the order of the lines. */
    public List<Room> rooms() {
        return lines.stream().flatMap(line -> line.room().stream()).toList();
    }

    /** The room that lies {@code step} rooms below the one with that id; the nearest there is. */
    public Optional<Room> roomFrom(long roomId, int step) {
        List<Room> rooms = rooms();
        if (rooms.isEmpty()) {
            return Optional.empty();
        }
        int index = 0;
        for (int i = 0; i < rooms.size(); i++) {
            index = rooms.get(i).id() == roomId ? i : index;
        }
        return Optional.of(rooms.get(Math.max(0, Math.min(rooms.size() - 1, index + step))));
    }
}
