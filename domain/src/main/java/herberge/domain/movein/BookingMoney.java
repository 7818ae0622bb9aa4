package herberge.domain.movein;

import herberge.domain.booking.BookingStatus;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Judges the amounts of a booking. They stay in the archive, and the report says what a person must look at; a row whose
 * amounts are none is refused, because 0 would be a lie.
 */
final class BookingMoney {

    private static final List<String> PARTS = List.of("grundpreis", "services_preis", "rabatt_preis");

    private BookingMoney() {}

    static void check(RowNotes notes, @Nullable BookingStatus status, boolean member) {
        LegacyRow row = notes.row();
        OptionalLong total = LegacyMoney.cents(row.value("gesamtpreis"));
        if (total.isEmpty() || total.getAsLong() < 0) {
            notes.refuse(
                    "no-amount", "gesamtpreis", row.value("gesamtpreis"), "enter an amount of 0 or more as a number");
            return;
        }
        for (String part : PARTS) {
            if (row.value(part) != null && LegacyMoney.cents(row.value(part)).isEmpty()) {
                notes.refuse("no-amount", part, row.value(part), "enter an amount as a number");
                return;
            }
        }
        checkParts(notes, total.getAsLong());
        if (status == BookingStatus.CANCELLED && row.flag("bezahlt")) {
            notes.decide("paid-and-cancelled", "the cancelled stay is paid: give the money back or keep it");
        }
        if (row.has("ist_dpolg_mitglied") && row.flag("ist_dpolg_mitglied") != member) {
            notes.decide("member-snapshot", "the booking and its guest disagree on membership");
        }
    }

    private static void checkParts(RowNotes notes, long total) {
        LegacyRow row = notes.row();
        if (PARTS.stream().noneMatch(row::has)) {
            return;
        }
        long parts = cents(row, "grundpreis") + cents(row, "services_preis") - cents(row, "rabatt_preis");
        if (Math.abs(parts - total) > 1) { // each of the parts is rounded on its own
            notes.decide("money-mismatch", "the total is " + total + " cents, its parts make " + parts);
        }
    }

    private static long cents(LegacyRow row, String column) {
        return LegacyMoney.cents(row.value(column)).orElse(0);
    }
}
