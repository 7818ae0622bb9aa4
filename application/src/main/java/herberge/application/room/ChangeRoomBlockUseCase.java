package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.room.RoomBlockUseCases.ChangeRoomBlock;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

final class ChangeRoomBlockUseCase implements ChangeRoomBlock {

    private final ChangeExecutor changes;
    private final RoomBlocks blocks;
    private final BlockPlacement placement;
    private final Clock clock;

    ChangeRoomBlockUseCase(ChangeExecutor changes, RoomBlocks blocks, BlockPlacement placement, Clock clock) {
        this.changes = changes;
        this.blocks = blocks;
        this.placement = placement;
        this.clock = clock;
    }

    @Override
    public ChangeResult<RoomBlockView> change(Caller caller, RoomBlockId id, ChangeRequest<RoomBlockDetails> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, RoomTarget.of(blocks, id), request, (block, faults) -> {
            RoomBlockDetails details = request.appliedTo(block.details());
            placement.require(details, faults, Optional.of(block), today);
            if (details.equals(block.details())) {
                return RoomBlockView.of(block);
            }
            RoomBlock changed = block.changeTo(details, caller.userId(), now);
            blocks.save(changed);
            return RoomBlockView.of(changed);
        });
    }
}
