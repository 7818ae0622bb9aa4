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

/** Stores room blocks. The nights of a block are taken together with the block, or not at all. */
public interface RoomBlocks {

    Optional<RoomBlock> find(RoomBlockId id);

    /** Finds the block and prevents others from changing it until the unit of work ends. */
    Optional<RoomBlock> lock(RoomBlockId id);

    /** Lists blocks by first night, then id. */
    Slice<RoomBlock> list(RoomBlockFilter filter, PageRequest page);

    /**
     * Streams the blocks of these rooms that touch the window: room after room in the given order, each by first night.
     * The stream must be consumed within the unit of work.
     */
    Stream<RoomBlock> streamWithin(StayPeriod window, List<RoomId> rooms);

    RoomBlock add(RoomBlockDetails details, Authorship authorship);

    /** Stores a block whose version follows the stored version. */
    void save(RoomBlock block);

    /** Returns the block before this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<RoomBlock> findBefore(long entry);

    /** Returns the block after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<RoomBlock> findAfter(long entry);

    /** Stores a removed block again, with its former id. */
    void restore(RoomBlock block);

    void remove(RoomBlockId id);
}
