package herberge.application.room;

import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import java.util.Optional;

/** Room blocks as a kind of entity. */
public final class RoomBlockEntity {

    public static final EntityDefinition<RoomBlock> TYPE =
            new EntityDefinition<>(EntityKind.ROOM_BLOCK, ReadableBy.EVERY_USER, Optional.of(RoomBlockView::of));

    private RoomBlockEntity() {}

    public static EntityOperations<RoomBlock> access(RoomBlocks blocks, Rooms rooms, Occupancies occupancies) {
        return new EntityOperations<>(
                TYPE,
                id -> blocks.find(new RoomBlockId(id)),
                block -> Optional.empty(),
                Optional.of(new RoomBlockUndo(blocks, rooms, occupancies)));
    }
}
