package herberge.application.port;

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

/** The house's rooms. */
public interface Rooms {

    Optional<Room> find(RoomId id);

    /**
     * Finds those of the rooms that exist and keeps others from claiming nights of them until the unit of work ends.
     * Always locks in the order of the ids, so that two rivals cannot wait for each other.
     */
    List<Room> lock(Collection<RoomId> ids);

    /** By location, then name in natural order (2 before 10), then id. */
    Slice<Room> list(PageRequest page);

    /** All of them, in the same order. */
    List<Room> listAll();

    Room add(RoomDetails details, Authorship authorship);

    /** Stores a room whose version is the stored one's successor. */
    void save(Room room);

    /**
     * The room as it was before that entry of the audit, but for the key code, which the audit does not know; empty
     * where there was none or the entry is another's.
     */
    Optional<Room> findBefore(long entry);

    /** The room as that entry of the audit left it, but for its key code; empty where it left none or is another's. */
    Optional<Room> findAfter(long entry);

    /** Stores a room that was removed, with the id it had. */
    void restore(Room room);

    void remove(RoomId id);

    /** What refers to the room, by type. */
    List<InUse.Reference> references(RoomId id);
}
