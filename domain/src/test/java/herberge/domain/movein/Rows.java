package herberge.domain.movein;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Legacy rows that are valid but for what a test sets. */
final class Rows {

    private Rows() {}

    static RowNotes room(@Nullable Object... changes) {
        return row(
                "rooms",
                changes,
                "name",
                "1 - Apartment",
                "gebaeude_typ",
                "App",
                "capacity",
                2L,
                "price_member",
                51.0,
                "price_non_member",
                60.0,
                "ort",
                "Fall",
                "schluesselcode",
                "4711",
                "nebensaison_preis",
                51.0,
                "hauptsaison_preis",
                59.5,
                "endreinigung",
                39.8);
    }

    static RowNotes guest(@Nullable Object... changes) {
        return row(
                "guests",
                changes,
                "vorname",
                "Jürgen",
                "nachname",
                "Größmann",
                "email",
                "j.groessmann@haus.example",
                "telefon",
                "0191 1234",
                "dpolg_mitglied",
                1L,
                "created_at",
                "2025-10-19 20:11:12");
    }

    static RowNotes booking(@Nullable Object... changes) {
        return row(
                "bookings",
                changes,
                "room_id",
                1L,
                "guest_id",
                1L,
                "reservierungsnummer",
                "2025-7",
                "checkin_date",
                "2025-10-03",
                "checkout_date",
                "2025-10-05",
                "anzahl_gaeste",
                1L,
                "status",
                "ausgecheckt",
                "gesamtpreis",
                113.35,
                "created_at",
                "2025-09-30 10:00:00",
                "anzahl_naechte",
                2L);
    }

    private static RowNotes row(String table, @Nullable Object[] changes, Object... valid) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", 7L);
        put(values, valid);
        put(values, changes);
        return new RowNotes(new LegacyRow(table, 7, values));
    }

    private static void put(Map<String, @Nullable Object> values, @Nullable Object[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
    }

    static List<String> rules(RowNotes notes) {
        return notes.remarks().stream().map(Remark::rule).toList();
    }

    static List<String> kinds(RowNotes notes) {
        return notes.decisions().stream().map(OpenDecision::kind).toList();
    }
}
