package herberge.bootstrap.moveout;

import herberge.adapter.sqlite.house.LegacyFileWriter;
import herberge.domain.booking.BookingStatus;
import herberge.domain.movein.LegacyStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes bookings with their companions and their amounts. */
final class BookingsOut {

    private static final Map<String, String> METHODS = Map.of(
            "transfer", "Überweisung",
            "cash", "Barzahlung",
            "card", "EC-Karte",
            "direct-debit", "Lastschrift",
            "paypal", "PayPal",
            "other", "Sonstiges");

    private static final String CONFIRMED = """
            select count(*) from here_confirmed c
             where not exists (select 1 from email_logs l where l.booking_id = c.booking_id
                                and l.template_name = 'confirmation' and l.status = 'gesendet')
            """;

    private final LegacyFileWriter file;
    private final EntitiesOut entities;
    private final PricesOut prices;
    private final Losses losses;
    private final ZoneId zone;
    private final CompanionsOut companions;

    BookingsOut(LegacyFileWriter file, EntitiesOut entities, Losses losses, ZoneId zone) {
        this.file = file;
        this.entities = entities;
        this.prices = new PricesOut(file, losses);
        this.losses = losses;
        this.zone = zone;
        this.companions = new CompanionsOut(
                file,
                "accompanying_guests",
                "booking_id",
                Map.of("vorname", "firstName", "nachname", "lastName", "geburtsdatum", "birthDate"));
        file.update("create temp table here_confirmed (booking_id integer primary key)", List.of());
    }

    void write(Map<String, @Nullable Object> values) {
        HouseRow row = new HouseRow("bookings", values);
        LegacyRecord booking = new LegacyRecord(row)
                .copy("id=id", "room_id=room_id", "guest_id=guest_id", "checkin_date=check_in")
                .copy("checkout_date=check_out", "anzahl_gaeste=party_size", "bemerkungen=notes")
                .copy("created_at=created_at", "updated_at=updated_at", "ist_stiftungsfall=foundation_case")
                .own(
                        "status",
                        LegacyStatus.word(BookingStatus.of(String.valueOf(row.text("status")))
                                .orElseThrow()))
                .own("anzahl_begleitpersonen", row.number("party_size") - 1)
                .own("anzahl_naechte", ChronoUnit.DAYS.between(row.day("check_in"), row.day("check_out")))
                .own("rechnung_versendet_am", day(row.at("invoice_sent_at")))
                .keep("reservierungsnummer", row.text("reservation_number"))
                .keep("mahnung_gesendet_am", "rechnung_versendet_an", "putzplan_checkout_date")
                .keep("ist_dpolg_mitglied", row.value("guest_member"));
        pay(row, booking);
        prices.add(row, booking);
        if (row.has("member_rate")) {
            booking.own("ist_dpolg_mitglied", row.value("member_rate"));
        }
        insert(row, booking.values());
        companions.write(row, row.number("id"));
        prices.writeLines(row);
        if (row.has("confirmation_sent_at")) {
            file.update("insert into here_confirmed values (?)", List.of(row.number("id")));
        }
    }

    /** A number of two houses is unique in none of them. */
    private void insert(HouseRow row, Map<String, @Nullable Object> values) {
        if (!file.insert("bookings", values)) {
            Map<String, @Nullable Object> renumbered = new LinkedHashMap<>(values);
            renumbered.put("reservierungsnummer", row.text("reservation_number"));
            losses.add(file.insert("bookings", renumbered) ? "former-numbers" : "bookings-refused-there");
        }
    }

    private void pay(HouseRow row, LegacyRecord booking) {
        Instant paidAt = row.at("paid_at");
        String method = row.text("payment_method");
        booking.own("bezahlt", paidAt == null ? 0L : 1L).own("bezahlt_am", day(paidAt));
        if (paidAt == null) {
            booking.own("zahlungsmethode", null);
        } else if (method == null) {
            booking.keep("zahlungsmethode", METHODS.get("transfer"));
        } else {
            booking.own("zahlungsmethode", METHODS.get(method)).own("bezahlt_am", row.value("payment_day"));
        }
        Long payer = entities.payer(row.id("payer_id"));
        if (payer == null) {
            booking.keep("payment_recipient_id");
        } else {
            booking.own("payment_recipient_id", payer);
        }
    }

    private @Nullable String day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, zone).toString();
    }

    /** Counts the confirmations that the mail log does not know. */
    void countConfirmations() {
        losses.add("confirmations", file.number(CONFIRMED), 0);
    }
}
