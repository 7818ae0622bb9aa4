package herberge.domain.movein;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.room.RoomDetails;
import org.junit.jupiter.api.Test;

class RoomMappingTest {

    @Test
    void takesARoomAsItIs() {
        RowNotes notes = Rows.room();

        RoomDetails room = requireNonNull(RoomMapping.map(notes));

        assertThat(room.lowSeasonCents()).isEqualTo(5100);
        assertThat(room.finalCleaningCents()).isEqualTo(3980);
        assertThat(room.keyCode()).isEqualTo("4711");
        assertThat(notes.fate()).isEqualTo(Fate.TAKEN);
    }

    @Test
    void usesFormerPricesWhereSeasonsHaveNone() {
        RowNotes notes = Rows.room("nebensaison_preis", 0.0, "hauptsaison_preis", null);

        RoomDetails room = requireNonNull(RoomMapping.map(notes));

        assertThat(room.lowSeasonCents()).isEqualTo(5100);
        assertThat(room.highSeasonCents()).isEqualTo(6000);
        assertThat(Rows.rules(notes)).containsExactly("season-price-missing", "season-price-missing");
    }

    @Test
    void listsARoomWithoutAnyPrice() {
        RowNotes notes = Rows.room(
                "nebensaison_preis", null, "hauptsaison_preis", null, "price_member", 0.0, "price_non_member", 0.0);

        assertThat(RoomMapping.map(notes)).isNotNull();
        assertThat(Rows.kinds(notes)).containsExactly("room-without-price");
    }

    @Test
    void refusesWhatIsNoRoom() {
        for (RowNotes notes : new RowNotes[] {
            Rows.room("capacity", 0L),
            Rows.room("name", " "),
            Rows.room("endreinigung", "vierzig"),
            Rows.room("endreinigung", -1.0)
        }) {
            assertThat(RoomMapping.map(notes)).isNull();
            assertThat(notes.fate()).isEqualTo(Fate.REFUSED);
        }
    }
}
