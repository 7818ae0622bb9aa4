package herberge.domain.movein;

import herberge.domain.booking.BookingStatus;
import herberge.domain.price.PriceTerms;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Judges the amounts of a booking. The report says what a person must look at; a row whose amounts are none is refused,
 * because 0 would be a lie.
 */
final class BookingMoney {

    private static final List<String> PARTS = List.of("grundpreis", "services_preis", "rabatt_preis");

    private BookingMoney() {}

    static void check(RowNotes notes, @Nullable BookingStatus status, boolean member) {
        LegacyRow row = notes.row();
        OptionalLong total = LegacyMoney.cents(row.value("gesamtpreis"));
        if (total.isEmpty() || total.getAsLong() < 0 || total.getAsLong() > PriceTerms.MAX_TOTAL) {
            notes.refuse("no-amount", "gesamtpreis", row.value("gesamtpreis"), Remedy.AMOUNT);
            return;
        }
        for (String part : PARTS) {
            if (row.value(part) != null && LegacyMoney.cents(row.value(part)).isEmpty()) {
                notes.refuse("no-amount", part, row.value(part), Remedy.SIGNED_AMOUNT);
                return;
            }
        }
        checkParts(notes, total.getAsLong());
        if (status == BookingStatus.CANCELLED && row.flag("bezahlt")) {
            notes.decide(Question.Plain.PAID_AND_CANCELLED);
        }
        if (row.has("ist_dpolg_mitglied") && row.flag("ist_dpolg_mitglied") != member) {
            notes.decide(Question.Plain.MEMBER_SNAPSHOT);
        }
    }

    private static void checkParts(RowNotes notes, long total) {
        LegacyRow row = notes.row();
        if (PARTS.stream().noneMatch(row::has)) {
            return;
        }
        long parts = cents(row, "grundpreis") + cents(row, "services_preis") - cents(row, "rabatt_preis");
        if (Math.abs(parts - total) > 1) { // each of the parts is rounded on its own
            notes.decide(new BookingQuestion.MoneyMismatch(total, parts));
        }
    }

    private static long cents(LegacyRow row, String column) {
        return LegacyMoney.cents(row.value(column)).orElse(0);
    }
}
