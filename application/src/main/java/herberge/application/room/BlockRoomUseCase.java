package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.room.RoomBlockUseCases.BlockRoom;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

final class BlockRoomUseCase implements BlockRoom {

    private final ChangeExecutor changes;
    private final RoomBlocks blocks;
    private final BlockPlacement placement;
    private final Clock clock;

    BlockRoomUseCase(ChangeExecutor changes, RoomBlocks blocks, BlockPlacement placement, Clock clock) {
        this.changes = changes;
        this.blocks = blocks;
        this.placement = placement;
        this.clock = clock;
    }

    @Override
    public ChangeResult<RoomBlockView> block(Caller caller, ChangeRequest<RoomBlockDetails> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.create(caller, EntityKind.ROOM_BLOCK, request, faults -> {
            RoomBlockDetails details = request.appliedTo(RoomBlockDetails.BLANK);
            placement.require(details, faults, Optional.empty(), today);
            return RoomBlockView.of(blocks.add(details, Authorship.of(caller.userId(), now)));
        });
    }
}
