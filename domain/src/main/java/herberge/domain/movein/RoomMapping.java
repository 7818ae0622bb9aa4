package herberge.domain.movein;

import herberge.domain.room.RoomDetails;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Maps a row of table {@code rooms} to a room. */
public final class RoomMapping {

    private RoomMapping() {}

    /** Returns the details of the room; null if the row is refused. */
    public static @Nullable RoomDetails map(RowNotes notes) {
        LegacyText text = new LegacyText(notes);
        LegacyRow row = notes.row();
        RoomDetails details = new RoomDetails(
                text.line("name", 100),
                text.line("gebaeude_typ", 50),
                row.number("capacity"),
                text.line("ort", 100),
                secret(notes, "schluesselcode"),
                text.line("street_address", 200),
                text.line("postal_code", 20),
                text.line("city", 100),
                text.lines("notizen", 4000),
                true,
                price(notes, "nebensaison_preis", "price_member"),
                price(notes, "hauptsaison_preis", "price_non_member"),
                cents(notes, "endreinigung"));
        Faults faults = new Faults();
        details.check(faults);
        faults.found().forEach(fault -> refuse(notes, fault));
        if (!notes.isRefused() && details.lowSeasonCents() == 0 && details.highSeasonCents() == 0) {
            notes.decide(Question.Plain.ROOM_WITHOUT_PRICE);
        }
        return notes.isRefused() ? null : details;
    }

    static void refuse(RowNotes notes, Fault fault) {
        notes.refuse(fault.code(), fault.field().toString(), null, Remedy.ALLOWED_VALUE);
    }

    /** A key code is in no report; it is taken as it is or not at all. */
    private static @Nullable String secret(RowNotes notes, String column) {
        String code = notes.row().text(column);
        String bare = code == null ? "" : code.strip();
        Faults faults = new Faults();
        faults.checkOptionalText(Field.of("keyCode"), bare, 100);
        if (!faults.found().isEmpty()) {
            notes.lose("unusable-key-code", column, null);
            return null;
        }
        return bare.isEmpty() ? null : bare;
    }

    /** The price of a season; where it was never entered, the price from before there were seasons. */
    private static long price(RowNotes notes, String column, String former) {
        long cents = cents(notes, column);
        if (cents != 0) {
            return cents;
        }
        long earlier = cents(notes, former);
        if (earlier != 0) {
            notes.repair(
                    "season-price-missing",
                    column,
                    notes.row().value(column),
                    notes.row().value(former));
        }
        return earlier;
    }

    private static long cents(RowNotes notes, String column) {
        Object value = notes.row().value(column);
        if (value == null) {
            return 0;
        }
        OptionalLong cents = LegacyMoney.cents(value);
        if (cents.isEmpty() || cents.getAsLong() < 0) {
            notes.refuse("no-amount", column, value, Remedy.AMOUNT);
        }
        return cents.orElse(0);
    }
}
