package herberge.application.port;

import herberge.application.shared.LogPosition;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Refusal.InUse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Stores rooms. */
public interface Rooms {

    Optional<Room> find(RoomId id);

    /**
     * Finds the existing rooms among these ids and prevents others from claiming nights of them until the unit of work
     * ends. Always locks in the order of the ids, so that two units of work cannot wait for each other.
     */
    List<Room> lock(Collection<RoomId> ids);

    /** Lists rooms by location, then name in natural order (2 before 10), then id. */
    Slice<Room> list(PageRequest page);

    /** Lists all rooms in the same order. */
    List<Room> listAll();

    /**
     * All rooms as {@link #listAll}, and the position of the event log, read with them in one statement. What the unit of
     * work reads afterwards includes at least every event up to that position.
     */
    Snapshot snapshot();

    /** All rooms, and a position of the event log that they include at least. */
    record Snapshot(List<Room> rooms, LogPosition position) {}

    Room add(RoomDetails details, Authorship authorship);

    /** Stores a room whose version follows the stored version. */
    void save(Room room);

    /**
     * Returns the room before this audit entry, without the key code, which the audit does not contain; empty if there
     * was none or the entry belongs to something else.
     */
    Optional<Room> findBefore(long entry);

    /**
     * Returns the room after this audit entry, without the key code; empty if there was none or the entry belongs to
     * something else.
     */
    Optional<Room> findAfter(long entry);

    /** Stores a removed room again, with its former id. */
    void restore(Room room);

    void remove(RoomId id);

    /** Counts what refers to the room, by type. */
    List<InUse.Reference> references(RoomId id);
}
