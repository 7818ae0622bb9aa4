package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.LegacyHouse;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.LegacyTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link LegacyHouse} must do. */
public interface LegacyHouseContract {

    /** The columns of table {@code bookings} of the house. */
    List<String> COLUMNS = List.of("id", "room_id", "gesamtpreis", "notiz");

    /** A house with empty tables rooms and guests, and these bookings; number 9 was given out last. */
    LegacyHouse house(List<LegacyRow> bookings);

    static LegacyRow booking(long id, long room, @Nullable Object price, @Nullable String note) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("room_id", room);
        values.put("gesamtpreis", price);
        values.put("notiz", note);
        return new LegacyRow("bookings", id, values);
    }

    @Test
    default void readsRowsByKeyWithTheirTypes() {
        LegacyRow first = booking(2, 7, 125.545, "ä\0b");
        LegacyRow second = booking(5, 3, "siebzig", null);
        List<LegacyRow> read = new ArrayList<>();

        house(List.of(second, first)).read("bookings", read::add);

        assertThat(read).containsExactly(first, second);
    }

    @Test
    default void readsRowsWithinBounds() {
        LegacyRow first = booking(2, 7, 1.0, null);
        LegacyRow second = booking(5, 3, 1.0, null);
        LegacyRow third = booking(6, 8, 1.0, null);

        assertThat(house(List.of(first, second, third)).readWithin("bookings", "room_id", 3, 7))
                .containsExactly(second, first);
    }

    @Test
    default void listsTables() {
        LegacyHouse house = house(List.of(booking(2, 7, 1.0, null)));

        assertThat(house.tables()).extracting(LegacyTable::name).containsExactly("bookings", "guests", "rooms");
        assertThat(house.tables().get(0).columns()).isEqualTo(COLUMNS);
        assertThat(house.tables()).extracting(LegacyTable::rows).containsExactly(1L, 0L, 0L);
        assertThat(house.highestId("bookings")).isEqualTo(9);
        assertThat(house.highestId("rooms")).isZero();
        assertThat(house.file().sha256()).matches("[0-9a-f]{64}");
    }
}
