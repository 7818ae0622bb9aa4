package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

final class ChangeRoomBlockUseCase implements ChangeRoomBlock {

    private final Transactions transactions;
    private final RoomBlocks blocks;
    private final BlockPlacement freeRoom;
    private final VersionCheck freshness;
    private final Clock clock;

    ChangeRoomBlockUseCase(
            Transactions transactions,
            RoomBlocks blocks,
            BlockPlacement freeRoom,
            VersionCheck freshness,
            Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.freeRoom = freeRoom;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public RoomBlockView change(Caller caller, RoomBlockId id, Patch<RoomBlockDetails> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.run(caller, () -> {
            RoomBlock block =
                    blocks.lock(id).orElseThrow(() -> Refusal.because(new Refusal.NotFound("room-block", id.value())));
            ParsedRequest<RoomBlockDetails> asked = edit.apply(block.details());
            freshness.require(asked, EntityKind.ROOM_BLOCK, id.value(), block.version(), () -> RoomBlockView.of(block));
            freeRoom.require(asked.draft(), asked.faultsSoFar(), Optional.of(block), today);
            if (asked.draft().equals(block.details())) {
                return RoomBlockView.of(block);
            }
            RoomBlock changed = block.changeTo(asked.draft(), caller.userId(), now);
            blocks.save(changed);
            return RoomBlockView.of(changed);
        });
    }
}
