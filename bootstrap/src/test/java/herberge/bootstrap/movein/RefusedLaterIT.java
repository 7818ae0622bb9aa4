package herberge.bootstrap.movein;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.movein.ImportReport;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a move-in refused come in when they are right, and are erased with their guest. */
class RefusedLaterIT {

    @TempDir
    Path folder;

    private final MovedHouse house = new MovedHouse();
    private Path file;

    @BeforeEach
    void copy() {
        file = LegacyFiles.copy("v16-newest.db", folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void erase(String guest) {
        house.change("select erase_guest(" + guest + ", '2026-12-01', now())");
    }

    private String traces(String word) {
        return house.query("select count(*) from legacy_row where content::text like '%" + word + "%'");
    }

    private String lonelyGuest() {
        return LegacyFiles.read(
                file,
                "select max(id) from guests where id not in (select guest_id from bookings)"
                        + " and id not in (select guest_id from email_logs)");
    }

    private void book(String guest, String price) {
        LegacyFiles.change(
                file,
                "insert into bookings (id, room_id, guest_id, reservierungsnummer, checkin_date, checkout_date,"
                        + " anzahl_gaeste, status, gesamtpreis, bemerkungen, created_at, ist_dpolg_mitglied) values (5000, 1, "
                        + guest
                        + ", '2025-5000', '2027-11-01', '2027-11-03', 2, 'bestaetigt', " + price
                        + ", 'Geheimnis', '2025-10-20 10:00:00', 0)");
        LegacyFiles.change(
                file,
                "insert into accompanying_guests (booking_id, vorname, nachname) values (5000, 'Geheimnis', 'Zwei')");
    }

    @Test
    void takesRowsWhoseRoomCameLater() throws Exception {
        String room = LegacyFiles.read(
                file, "select b.room_id from bookings b join accompanying_guests a on a.booking_id = b.id limit 1");
        String capacity = LegacyFiles.read(file, "select capacity from rooms where id = " + room);
        LegacyFiles.change(file, "update rooms set capacity = -1 where id = " + room);
        ImportReport first = house.move(file);
        LegacyFiles.change(file, "update rooms set capacity = " + capacity + " where id = " + room);

        ImportReport corrected = house.move(file);
        String moved = house.content();
        ImportReport again = house.move(file);

        assertThat(first.refused()).extracting(ImportReport.Refused::rule).contains("unknown-room");
        assertThat(corrected.isComplete()).isTrue();
        assertThat(corrected.refused()).isEmpty();
        assertThat(again.number()).isZero();
        assertThat(again.tables()).isEqualTo(corrected.tables());
        assertThat(house.content()).isEqualTo(moved);
        try (MovedHouse other = new MovedHouse()) {
            ImportReport atOnce = other.move(file);
            assertThat(corrected.tables()).isEqualTo(atOnce.tables());
            assertThat(house.query(RoundTripIT.ENTITIES)).isEqualTo(other.query(RoundTripIT.ENTITIES));
        }
    }

    @Test
    void erasesRefusedBookingsWithTheirGuest() throws Exception {
        String guest = lonelyGuest();
        book(guest, "'free'");
        house.move(file);
        assertThat(traces("Geheimnis")).isEqualTo("2");

        erase(guest);

        assertThat(traces("Geheimnis")).isEqualTo("0");
        LegacyFiles.change(file, "update bookings set gesamtpreis = 100.0 where id = 5000");
        house.move(file);
        assertThat(house.query("select count(*) from booking where id = 5000")).isEqualTo("0");
        assertThat(traces("Geheimnis")).isEqualTo("0");
    }

    @Test
    void erasesWhatWasRefusedBeforeTheGuestWasTaken() throws Exception {
        String guest = lonelyGuest();
        String last = LegacyFiles.read(file, "select nachname from guests where id = " + guest);
        LegacyFiles.change(
                file,
                "update guests set vorname = '', nachname = '', email = 'geheimnis@example.org' where id = " + guest);
        book(guest, "100.0");
        LegacyFiles.change(
                file,
                "insert into email_logs (guest_id, template_name, recipient_email, subject, status) values (" + guest
                        + ", 'invoice', 'geheimnis@example.org', 'x', 'gesendet')");
        house.move(file);
        LegacyFiles.change(file, "update guests set nachname = '" + last + "' where id = " + guest);
        LegacyFiles.change(file, "delete from bookings where id = 5000");
        LegacyFiles.change(file, "delete from accompanying_guests where booking_id = 5000");
        house.move(file);
        assertThat(house.query("select count(*) from guest where id = " + guest))
                .isEqualTo("1");

        erase(guest);

        assertThat(traces("eheimnis")).isEqualTo("0");
    }
}
