package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.room.RoomBlockUseCases.RemoveRoomBlock;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.RoomBlockId;

final class RemoveRoomBlockUseCase implements RemoveRoomBlock {

    private final ChangeExecutor changes;
    private final RoomBlocks blocks;

    RemoveRoomBlockUseCase(ChangeExecutor changes, RoomBlocks blocks) {
        this.changes = changes;
        this.blocks = blocks;
    }

    @Override
    public ChangeResult<RoomBlockView> remove(Caller caller, RoomBlockId id, ChangeRequest<?> request) {
        return changes.remove(caller, RoomTarget.of(blocks, id), request, (block, faults) -> {
            faults.refuseIfAny();
            blocks.remove(id);
            return RoomBlockView.of(block);
        });
    }
}
