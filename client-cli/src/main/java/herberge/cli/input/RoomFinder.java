package herberge.cli.input;

import herberge.cli.api.Api;
import herberge.cli.api.QueryString;
import herberge.cli.api.Room;
import java.util.List;
import java.util.Locale;

/** Finds a room by its id, its name or a part of its name. */
public final class RoomFinder {

    private final Api api;
    private final Chooser chooser;

    public RoomFinder(Api api, Chooser chooser) {
        this.api = api;
        this.chooser = chooser;
    }

    public long findId(String text) {
        if (NameMatching.isId(text)) {
            return Long.parseLong(text);
        }
        List<Room> rooms = api.list("/rooms", QueryString.none(), Integer.MAX_VALUE).stream()
                .map(Room::of)
                .toList();
        List<Room> exact =
                rooms.stream().filter(r -> NameMatching.isSame(r.name(), text)).toList();
        List<Room> hits = exact.isEmpty()
                ? rooms.stream()
                        .filter(r -> NameMatching.contains(r.name(), text))
                        .toList()
                : exact;
        if (hits.isEmpty()) {
            throw new NothingFoundException("room.none", text);
        }
        return hits.size() == 1
                ? hits.get(0).id()
                : chooser.choose(text, "choose.rooms", hits, RoomFinder::describe)
                        .id();
    }

    private static String describe(Room room) {
        return String.format(Locale.ROOT, "%d  %s, %s", room.id(), room.name(), room.location());
    }
}
