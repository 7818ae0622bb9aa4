package herberge.application.testing;

import herberge.application.port.Rooms;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.Version;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Stores rooms in memory. */
public final class MemoryRooms implements Rooms {

    private static final Comparator<Room> ORDER = Comparator.comparing(Room::location, German.ORDER)
            .thenComparing(Room::name, German.ORDER)
            .thenComparing(room -> room.id().value());

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final MemoryEventLog events;
    private final MemoryTable<Room> table;

    MemoryRooms(MemoryTransactions transactions, MemoryChangeLog log, MemoryEventLog events) {
        this.transactions = transactions;
        this.log = log;
        this.events = events;
        this.table = new MemoryTable<>(
                transactions, log, state -> state.rooms, room -> room.id().value(), Room::version);
    }

    @Override
    public Optional<Room> find(RoomId id) {
        return table.find(id.value());
    }

    @Override
    public List<Room> lock(Collection<RoomId> ids) {
        return ids.stream()
                .map(RoomId::value)
                .sorted()
                .distinct()
                .flatMap(id -> table.find(id).stream())
                .toList();
    }

    @Override
    public Slice<Room> list(PageRequest page) {
        return MemoryTable.page(listAll(), page, room -> room.id().value());
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(listAll(), events.position());
    }

    @Override
    public List<Room> listAll() {
        return MemoryTable.sorted(table.all(), ORDER);
    }

    @Override
    public Room add(RoomDetails details, Authorship authorship) {
        return table.add(new Room(new RoomId(transactions.draw("room")), details, Version.FIRST, authorship));
    }

    @Override
    public void save(Room room) {
        log.updated(table.save(room), room);
    }

    /** Without the key code, which no log contains. */
    @Override
    public Optional<Room> findBefore(long entry) {
        return table.before(entry, Room.class).map(MemoryRooms::withoutKeyCode);
    }

    @Override
    public Optional<Room> findAfter(long entry) {
        return table.after(entry, Room.class).map(MemoryRooms::withoutKeyCode);
    }

    private static Room withoutKeyCode(Room room) {
        return new Room(room.id(), room.details().withKeyCode(null), room.version(), room.authorship());
    }

    @Override
    public void restore(Room room) {
        table.add(room);
    }

    @Override
    public void remove(RoomId id) {
        table.remove(id.value());
    }

    @Override
    public List<InUse.Reference> references(RoomId id) {
        MemoryState state = transactions.read();
        long bookings = state.bookings.values().stream()
                .filter(booking -> booking.terms().room().equals(id))
                .count();
        long blocks = state.blocks.values().stream()
                .filter(block -> block.room().equals(id))
                .count();
        return Stream.of(new InUse.Reference("booking", bookings), new InUse.Reference("room-block", blocks))
                .filter(reference -> reference.count() > 0)
                .toList();
    }
}
