package herberge.cli.live.model;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Json;
import herberge.cli.api.Room;
import herberge.cli.realtime.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rooms in the server's order and the bars in them, from {@code from} to before {@code to}.
 *
 * @param today the date in the house
 */
public record House(List<Room> rooms, List<Stay> stays, LocalDate from, LocalDate to, LocalDate today) {

    /** A stay whose party means to leave later than that of the next one means to arrive in the room. */
    public record LateStay(Stay leaving, Stay arriving) {}

    private static final Comparator<Stay> BY_TIME =
            Comparator.comparing(Stay::from).thenComparing(Stay::to);

    public House {
        rooms = List.copyOf(rooms);
        stays = stays.stream().sorted(BY_TIME).toList();
    }

    /** A house of which nothing is known yet. */
    public static House empty(LocalDate today) {
        return new House(List.of(), List.of(), today, today, today);
    }

    /** Reads the server's tape chart. */
    public static House of(JsonNode chart, LocalDate today) {
        List<Room> rooms = Json.list(chart, "rooms", Room::of);
        List<Stay> stays = new ArrayList<>();
        chart.path("rooms").forEach(row -> {
            long room = Json.number(row, "roomId");
            stays.addAll(Json.list(row, "stays", stay -> Stay.ofChart(stay, room)));
            stays.addAll(Json.list(row, "blocks", block -> Stay.ofBlock(block, room)));
        });
        return new House(rooms, stays, Json.date(chart, "from"), Json.date(chart, "to"), today);
    }

    /** Whether all nights from {@code first} to before {@code end} are loaded. */
    public boolean covers(LocalDate first, LocalDate end) {
        return !first.isBefore(from) && !end.isAfter(to);
    }

    public List<Stay> staysIn(long roomId) {
        return stays.stream().filter(stay -> stay.roomId() == roomId).toList();
    }

    public Optional<Room> room(long id) {
        return rooms.stream().filter(room -> room.id() == id).findFirst();
    }

    /** The bar on that night of that room; one that is overdue covers the next one. */
    public Optional<Stay> stayAt(long roomId, LocalDate night) {
        List<Stay> there = stays.stream()
                .filter(stay -> stay.roomId() == roomId && stay.covers(night))
                .toList();
        return there.stream()
                .filter(Stay::isOverdue)
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    /** All bars by room, for what looks at many rooms; a room without bars is missing. */
    public Map<Long, List<Stay>> staysByRoom() {
        return stays.stream().collect(Collectors.groupingBy(Stay::roomId));
    }

    /** The stays of a room whose party means to leave later than the next one means to arrive. */
    public List<LateStay> lateIn(long roomId) {
        return late(staysIn(roomId));
    }

    /** Does the same for the bars of one room. */
    public static List<LateStay> late(List<Stay> there) {
        return there.stream()
                .filter(leaving -> !leaving.times().departure().isEmpty())
                .flatMap(leaving -> there.stream()
                        .filter(leaving::leavesAfterArrivalOf)
                        .map(arriving -> new LateStay(leaving, arriving)))
                .toList();
    }

    public Optional<Stay> booking(long id) {
        return stays.stream().filter(stay -> stay.is(false, id)).findFirst();
    }

    /** The bars other than {@code moved} that hold a night of it in its room. */
    public List<Stay> inTheWayOf(Stay moved) {
        return stays.stream()
                .filter(stay -> stay.roomId() == moved.roomId())
                .filter(stay -> stay.block() != moved.block()
                        || stay.id() == null
                        || !stay.id().equals(moved.id()))
                .filter(stay -> stay.from().isBefore(moved.to()) && moved.from().isBefore(stay.end()))
                .toList();
    }

    /** Returns the house with the bar in place of the former one of the same booking or block. */
    public House with(Stay stay) {
        Long id = stay.id();
        List<Stay> others = new ArrayList<>(id == null ? stays : without(stay.block(), id).stays);
        if (stay.holdsRoom()) {
            others.add(stay);
        }
        return new House(rooms, others, from, to, today);
    }

    /**
     * Returns the house with one bar in place of another. If {@code old} is not there any more, nothing changes.
     *
     * @param old null to add a bar
     * @param next null to remove one
     */
    public House replace(@Nullable Stay old, @Nullable Stay next) {
        List<Stay> all = new ArrayList<>(stays);
        if (old != null && !all.remove(old)) {
            return this;
        }
        if (next != null) {
            all.add(next);
        }
        return new House(rooms, all, from, to, today);
    }

    public House without(boolean block, long id) {
        return new House(
                rooms, stays.stream().filter(stay -> !stay.is(block, id)).toList(), from, to, today);
    }

    /**
     * Applies a change of a booking or a block. Empty if the change concerns what only the server can tell, such as
     * the order of rooms or the names of guests; then the chart must be loaded again. A change that is older than what
     * is shown changes nothing.
     */
    public Optional<House> with(Event event) {
        boolean block = event.entity().equals("room-block");
        if (!block && !event.entity().equals("booking")) {
            return Set.of("reminder", "user", "group", "credit", "payment", "payer", "invoice")
                            .contains(event.entity())
                    ? Optional.of(this)
                    : Optional.empty();
        }
        if (event.isDeletion()) {
            return Optional.of(without(block, event.id()));
        }
        boolean old = stays.stream().anyMatch(stay -> stay.is(block, event.id()) && stay.version() > event.version());
        return Optional.of(
                old
                        ? this
                        : with(
                                block
                                        ? Stay.ofBlock(event.payload(), Json.number(event.payload(), "roomId"))
                                        : Stay.of(event.payload(), today)));
    }
}
