package herberge.bootstrap.moveout;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.adapter.sqlite.house.LegacyFileWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes rooms, guests with their companions, and payers. */
final class EntitiesOut {

    private final LegacyFileWriter file;
    private final CompanionsOut companions;
    private final Map<Long, Long> payers = new TreeMap<>();

    EntitiesOut(LegacyFileWriter file) {
        this.file = file;
        this.companions = new CompanionsOut(
                file,
                "guest_companions",
                "guest_id",
                Map.of(
                        "vorname", "firstName",
                        "nachname", "lastName",
                        "geburtsdatum", "birthDate",
                        "beziehung", "relation",
                        "notizen", "notes"));
    }

    void room(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("rooms", values);
        LegacyRecord room = new LegacyRecord(row)
                .copy("id=id", "name=name", "gebaeude_typ=building_type", "capacity=capacity", "ort=location")
                .copy("schluesselcode=key_code", "street_address=street_address", "postal_code=postal_code")
                .copy("city=city", "notizen=notes")
                .own("nebensaison_preis", row.euros("low_season_cents"))
                .own("hauptsaison_preis", row.euros("high_season_cents"))
                .own("endreinigung", row.euros("final_cleaning_cents"))
                .keep("price_member", row.euros("low_season_cents"))
                .keep("price_non_member", row.euros("high_season_cents"));
        file.insert("rooms", room.values());
    }

    void guest(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("guests", values);
        LegacyRecord guest = new LegacyRecord(row)
                .copy("id=id", "vorname=first_name", "email=email", "telefon=phone", "dpolg_mitglied=member")
                .copy("strasse=street", "plz=postal_code", "ort=city", "mitgliedsnummer=member_number")
                .copy("notizen=notes", "beruf=profession", "bundesland=federal_state", "dienststelle=office")
                .copy("created_at=created_at", "anrede=salutation", "geschlecht=gender", "land=country")
                .copy("telefon_geschaeftlich=business_phone", "telefon_privat=private_phone")
                .copy("telefon_mobil=mobile_phone", "fax=fax", "geburtsdatum=birth_date", "geburtsort=birth_place")
                .copy("sprache=language", "nationalitaet=nationality", "identifikationsnummer=id_number")
                .copy("debitorenkonto=debtor_account", "kennzeichen=license_plate", "rechnungs_email=invoice_email")
                .copy("marketing_einwilligung=marketing_consent", "leitweg_id=leitweg_id", "kostenstelle=cost_center")
                .own("nachname", row.has("last_name") ? row.text("last_name") : row.text("company"))
                .own("tags", tags(row.json("tags")))
                .keep("automail", "automail_sprache");
        file.insert("guests", guest.values());
        companions.write(row, row.number("id"));
    }

    private static @Nullable String tags(JsonNode array) {
        List<String> tags = new ArrayList<>();
        array.forEach(tag -> tags.add(tag.asText()));
        return tags.isEmpty() ? null : String.join(", ", tags);
    }

    /** Payers come after those of the archive, and get new ids. */
    void payer(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("payment_recipients", values);
        LegacyRecord payer = new LegacyRecord(row)
                .copy("name=name", "company=company", "street=street", "plz=postal_code", "city=city")
                .copy("contact_person=contact_person", "notes=notes", "created_at=created_at", "updated_at=updated_at")
                .own("country", "DE".equals(row.text("country")) ? "Deutschland" : row.text("country"));
        file.insert("payment_recipients", payer.values());
        payers.put(row.number("id"), file.number("select last_insert_rowid()"));
    }

    /** The id that a payer of this house has in the file. */
    @Nullable
    Long payer(@Nullable Long id) {
        return id == null ? null : payers.get(id);
    }
}
