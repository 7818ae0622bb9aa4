package herberge.domain.movein;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LegacyVariantTest {

    private static LegacyTable table(String name, String... columns) {
        return new LegacyTable(name, List.of(columns), List.of(), 0);
    }

    @Test
    void isTheNewestOfWhichThereIsAMark() {
        LegacyTable guests = new LegacyTable("guests", List.of("id", "telefon"), List.of("telefon"), 0);
        List<LegacyTable> first = List.of(table("rooms", "id"), guests, table("bookings", "id"));
        List<LegacyTable> second = List.of(table("rooms", "id"), guests, table("bookings", "id", "bezahlt"));
        List<LegacyTable> newest = List.of(table("rooms"), table("guests", "telefon"), table("bookings"));

        assertThat(LegacyVariant.of(first).code()).isEqualTo("v01");
        assertThat(LegacyVariant.of(second).code()).isEqualTo("v02");
        assertThat(LegacyVariant.of(newest).code()).isEqualTo("v16");
    }

    @Test
    void saysWhatIsAbsentAndWhatIsUnknown() {
        LegacyVariant variant = LegacyVariant.of(List.of(
                table("rooms", "id"),
                table("guests", "id", "telefon", "spitzname"),
                table("bookings", "id"),
                table("seasons", "id")));

        assertThat(variant.unknown()).containsExactly("guests.spitzname", "seasons");
        assertThat(variant.absent()).contains("guest_companions", "bookings.bezahlt", "rooms.nebensaison_preis");
    }
}
