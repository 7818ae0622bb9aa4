package herberge.application.testing;

import herberge.application.port.LegacyHouse;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.util.List;
import java.util.Map;

class MemoryLegacyHouseTest implements LegacyHouseContract {

    @Override
    public LegacyHouse house(List<LegacyRow> bookings) {
        return new MemoryLegacyHouse(
                List.of(
                        new LegacyTable("bookings", COLUMNS, List.of(), bookings.size()),
                        new LegacyTable("guests", List.of("id"), List.of(), 0),
                        new LegacyTable("rooms", List.of("id"), List.of(), 0)),
                bookings,
                Map.of("bookings", 9L));
    }
}
