package herberge.application.room;

import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import java.util.Optional;

/** Room blocks as a kind of entity. */
public final class RoomBlockEntity {

    public static final EntityType<RoomBlock> TYPE =
            new EntityType<>(EntityKind.ROOM_BLOCK, EntityReaders.EVERY_USER, Optional.of(RoomBlockView::of));

    private RoomBlockEntity() {}

    public static EntityAccess<RoomBlock> access(RoomBlocks blocks, Rooms rooms, Occupancies occupancies) {
        return new EntityAccess<>(
                TYPE,
                id -> blocks.find(new RoomBlockId(id)),
                block -> Optional.empty(),
                Optional.of(new RoomBlockUndo(blocks, rooms, occupancies)));
    }
}
