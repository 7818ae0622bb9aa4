package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

final class BlockRoomUseCase implements BlockRoom {

    private final Transactions transactions;
    private final RoomBlocks blocks;
    private final BlockPlacement freeRoom;
    private final Clock clock;

    BlockRoomUseCase(Transactions transactions, RoomBlocks blocks, BlockPlacement freeRoom, Clock clock) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.freeRoom = freeRoom;
        this.clock = clock;
    }

    @Override
    public RoomBlockView block(Caller caller, Patch<RoomBlockDetails> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.run(caller, () -> {
            ParsedRequest<RoomBlockDetails> asked = edit.apply(RoomBlockDetails.BLANK);
            freeRoom.require(asked.draft(), asked.faultsSoFar(), Optional.empty(), today);
            return RoomBlockView.of(blocks.add(asked.draft(), Authorship.of(caller.userId(), now)));
        });
    }
}
