package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When rooms are kept free. A block's nights are taken with the block itself, or not at all. */
public interface RoomBlocks {

    Optional<RoomBlock> find(RoomBlockId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<RoomBlock> lock(RoomBlockId id);

    /** By first night, then id. */
    Slice<RoomBlock> list(RoomBlockFilter filter, PageRequest page);

    /**
     * Those of these rooms that touch the window: room after room in their order, each by first night. Read while it is
     * gone through, which must be in the unit of work.
     */
    Stream<RoomBlock> streamWithin(StayPeriod window, List<RoomId> rooms);

    RoomBlock add(RoomBlockDetails details, Authorship authorship);

    /** Stores a block whose version is the stored one's successor. */
    void save(RoomBlock block);

    /** The block as it was before that entry of the audit; empty where there was none or the entry is another's. */
    Optional<RoomBlock> findBefore(long entry);

    /** The block as that entry of the audit left it; empty where it left none or is another's. */
    Optional<RoomBlock> findAfter(long entry);

    /** Stores a block that was removed, with the id it had. */
    void restore(RoomBlock block);

    void remove(RoomBlockId id);
}
