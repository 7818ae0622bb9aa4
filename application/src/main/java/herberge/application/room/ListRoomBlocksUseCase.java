package herberge.application.room;

import herberge.application.port.EventLog;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Transactions;
import herberge.application.room.RoomBlockUseCases.ListRoomBlocks;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.room.RoomBlockFilter;

final class ListRoomBlocksUseCase implements ListRoomBlocks {

    private final Transactions transactions;
    private final RoomBlocks blocks;
    private final EventLog events;

    ListRoomBlocksUseCase(Transactions transactions, RoomBlocks blocks, EventLog events) {
        this.transactions = transactions;
        this.blocks = blocks;
        this.events = events;
    }

    @Override
    public Page<RoomBlockView> list(Caller caller, RoomBlockFilter filter, PageRequest page) {
        return transactions.read(
                caller,
                () -> Page.after(
                        events.position(), () -> blocks.list(filter, page).map(RoomBlockView::of)));
    }
}
