package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When rooms are kept free. A block's nights are taken with the block itself, or not at all. */
public interface RoomBlocks {

    Optional<RoomBlock> find(RoomBlockId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<RoomBlock> lock(RoomBlockId id);

    /** By first night, then id. */
    Slice<RoomBlock> list(Query query, PageRequest page);

    /** Those that touch the window. */
    List<RoomBlock> within(StayPeriod window);

    RoomBlock add(RoomBlockDetails details, Authorship authorship);

    /** Stores a block whose version is the stored one's successor. */
    void save(RoomBlock block);

    void remove(RoomBlockId id);

    /** Which blocks; null means all, {@code from} and {@code to} bound the window they touch. */
    record Query(@Nullable RoomId room, @Nullable LocalDate from, @Nullable LocalDate to) {}
}
