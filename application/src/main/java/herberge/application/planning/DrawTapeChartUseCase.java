package herberge.application.planning;

import static java.util.stream.Collectors.groupingBy;

import herberge.application.port.Occupancies;
import herberge.application.port.Occupancies.Bar;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
    public TapeChart draw(Caller caller, StayPeriod window) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return transactions.reading(caller, () -> {
            Map<RoomId, List<Bar>> bars =
                    occupancies.bars(window, today).stream().collect(groupingBy(Bar::room));
            Map<RoomId, List<RoomBlock>> blocked =
                    blocks.within(window).stream().collect(groupingBy(RoomBlock::room));
            List<TapeChart.Row> rows = rooms.all().stream()
                    .map(room -> TapeChart.row(
                            room,
                            bars.getOrDefault(room.id(), List.of()),
                            blocked.getOrDefault(room.id(), List.of()),
                            today))
                    .toList();
            return new TapeChart(window.checkIn(), window.checkOut(), rows);
        });
    }
}
