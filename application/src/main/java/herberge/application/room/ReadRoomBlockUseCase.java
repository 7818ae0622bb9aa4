package herberge.application.room;

import herberge.application.port.RoomBlocks;
import herberge.application.port.Transactions;
import herberge.application.room.RoomBlockUseCases.ReadRoomBlock;
import herberge.application.shared.Caller;
import herberge.domain.room.RoomBlockId;
import herberge.domain.shared.Refusal;

final class ReadRoomBlockUseCase implements ReadRoomBlock {

    private final Transactions transactions;
    private final RoomBlocks blocks;

    ReadRoomBlockUseCase(Transactions transactions, RoomBlocks blocks) {
        this.transactions = transactions;
        this.blocks = blocks;
    }

    @Override
    public RoomBlockView read(Caller caller, RoomBlockId id) {
        return transactions.read(
                caller,
                () -> blocks.find(id)
                        .map(RoomBlockView::of)
                        .orElseThrow(() -> Refusal.because(new Refusal.NotFound("room-block", id.value()))));
    }
}
