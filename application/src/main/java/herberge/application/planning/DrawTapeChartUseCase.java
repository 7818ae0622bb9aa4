package herberge.application.planning;

import herberge.application.planning.PlanningUseCases.DrawTapeChart;
import herberge.application.port.Occupancies;
import herberge.application.port.Occupancies.Bar;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

final class DrawTapeChartUseCase implements DrawTapeChart {

    private final Transactions transactions;
    private final Rooms rooms;
    private final RoomBlocks blocks;
    private final Occupancies occupancies;
    private final Clock clock;

    DrawTapeChartUseCase(
            Transactions transactions, Rooms rooms, RoomBlocks blocks, Occupancies occupancies, Clock clock) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.blocks = blocks;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public void draw(Caller caller, StayPeriod window, Consumer<TapeChart> drawing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        transactions.read(caller, () -> {
            Rooms.Snapshot snapshot = rooms.snapshot();
            List<Room> all = snapshot.rooms();
            List<RoomId> order = all.stream().map(Room::id).toList();
            try (StreamsByRoom<Bar> bars =
                            new StreamsByRoom<>(occupancies.streamBars(window, order, today), Bar::room);
                    StreamsByRoom<RoomBlock> blocked =
                            new StreamsByRoom<>(blocks.streamWithin(window, order), RoomBlock::room)) {
                Iterator<TapeChart.Row> rows = all.stream()
                        .map(room -> TapeChart.row(room, bars.take(room.id()), blocked.take(room.id()), today))
                        .iterator();
                drawing.accept(TapeChart.of(window, rows, snapshot.position()));
            }
            return true;
        });
    }
}
