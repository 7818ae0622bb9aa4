package herberge.adapter.sqlite.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.movein.LegacyVariant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of the desktop program are written as that program made them. */
class LegacyFileWriterTest {

    @TempDir
    Path folder;

    private static Map<String, @Nullable Object> row(@Nullable Object... pairs) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return row;
    }

    private LegacyFileWriter create() {
        return LegacyFileWriter.create(folder.resolve("house.db"));
    }

    private static List<List<@Nullable Object>> read(LegacyFileWriter file, String sql) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        file.query(sql, List.of(), rows::add);
        return rows;
    }

    @Test
    void writesTheNewestVariant() {
        try (LegacyFileWriter file = create()) {
            file.insert("rooms", row("id", 3L, "name", "3", "nebensaison_preis", 12.5));
            file.finish();
        }

        try (SqliteHouse house = SqliteHouse.open(folder.resolve("house.db"), folder)) {
            LegacyVariant variant = LegacyVariant.of(house.tables());
            assertThat(variant).isEqualTo(new LegacyVariant("v17", List.of(), List.of()));
            house.read(
                    "rooms",
                    room -> assertThat(room.values())
                            .containsEntry("id", 3L)
                            .containsEntry("nebensaison_preis", 12.5)
                            .containsEntry("ort", "")
                            .containsEntry("notizen", null));
        }
    }

    @Test
    void distinguishesNullAndWhatIsNotGiven() {
        try (LegacyFileWriter file = create()) {
            file.insert("guests", row("id", 1L, "marketing_einwilligung", null));
            file.insert("guests", row("id", 2L));

            assertThat(read(file, "select marketing_einwilligung is null from guests order by id"))
                    .containsExactly(List.of(1L), List.of(0L));
        }
    }

    @Test
    void leavesOutWhatTheSchemaRefuses() {
        try (LegacyFileWriter file = create()) {
            assertThat(file.insert("discounts", row("booking_id", 1L, "discount_type", "none", "discount_value", 1.0)))
                    .isFalse();
            assertThat(file.insert("discounts", row("booking_id", 1L, "discount_type", "fixed", "discount_value", 1.0)))
                    .isTrue();
        }
    }

    @Test
    void changesTheGivenColumnsOrInserts() {
        try (LegacyFileWriter file = create()) {
            file.put("service_templates", "name", row("name", "Hund", "price", 15.0, "emoji", "h"));
            file.put("service_templates", "name", row("name", "Hund", "price", 20.0));

            assertThat(read(file, "select price, emoji from service_templates")).containsExactly(List.of(20.0, "h"));
        }
    }

    @Test
    void mendsRowsWithoutParents() {
        try (LegacyFileWriter file = create()) {
            file.insert("guests", row("id", 1L));
            file.insert("email_logs", row("id", 1L, "guest_id", 1L, "booking_id", 7L));
            file.insert("email_logs", row("id", 2L, "guest_id", 2L));
            file.insert("bookings", row("id", 8L, "room_id", 9L, "guest_id", 1L));
            file.insert("accompanying_guests", row("id", 1L, "booking_id", 8L));

            assertThat(file.mendLostParents())
                    .isEqualTo(Map.of("email_logs", 1L, "bookings", 1L, "accompanying_guests", 1L));
            assertThat(read(file, "select id, booking_id is null from email_logs"))
                    .containsExactly(List.of(1L, 1L));
        }
    }

    @Test
    void givesNoReservedIdOut() {
        try (LegacyFileWriter file = create()) {
            file.reserve("guests", 41);
            file.insert("guests", row());
            file.reserve("guests", 7);
            file.insert("guests", row());

            assertThat(read(file, "select id from guests order by id")).containsExactly(List.of(42L), List.of(43L));
        }
    }

    @Test
    void saysWhyItCannotWrite() {
        Path nowhere = folder.resolve("none").resolve("house.db");

        assertThatThrownBy(() -> LegacyFileWriter.create(nowhere))
                .isInstanceOf(LegacyFileWriter.Unwritable.class)
                .hasMessageStartingWith(nowhere + " cannot be written: ");
    }
}
