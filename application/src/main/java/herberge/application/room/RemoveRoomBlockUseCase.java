package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.NoBody;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import herberge.domain.shared.Refusal;

final class RemoveRoomBlockUseCase implements RemoveRoomBlock {

    private final Transactions transactions;
    private final RoomBlocks blocks;
    private final VersionCheck freshness;

    RemoveRoomBlockUseCase(Transactions transactions, RoomBlocks blocks, VersionCheck freshness) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.freshness = freshness;
    }

    @Override
    public RoomBlockView remove(Caller caller, RoomBlockId id, Patch<NoBody> edit) {
        return transactions.run(caller, () -> {
            RoomBlock block =
                    blocks.lock(id).orElseThrow(() -> Refusal.because(new Refusal.NotFound("room-block", id.value())));
            ParsedRequest<NoBody> asked = edit.apply(NoBody.NONE);
            freshness.require(asked, EntityKind.ROOM_BLOCK, id.value(), block.version(), () -> RoomBlockView.of(block));
            asked.faultsSoFar().refuseIfAny();
            blocks.remove(id);
            return RoomBlockView.of(block);
        });
    }
}
