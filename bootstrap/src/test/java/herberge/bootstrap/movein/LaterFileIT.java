package herberge.bootstrap.movein;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.movein.MoveInUseCases.Request;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.ImportReport.ListedDecision;
import herberge.domain.movein.Overlaps.Policy;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A later state of a house that was moved in, and stays that get in each other's way. */
class LaterFileIT {

    @TempDir
    Path folder;

    private final MovedHouse house = new MovedHouse();
    private Path file;

    @BeforeEach
    void copy() {
        file = LegacyFiles.copy("v12-credit.db", folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void book(String number, String from, String to, String price) {
        LegacyFiles.change(file, String.format(Locale.ROOT, """
            insert into bookings (room_id, guest_id, reservierungsnummer, checkin_date, checkout_date, anzahl_gaeste,
                                  status, gesamtpreis, created_at)
            values ((select min(id) from rooms), (select min(id) from guests), '%s', '%s', '%s', 1, 'bestaetigt', %s,
                    '2025-10-20 10:00:00')
            """, number, from, to, price));
    }

    private static List<String> tables(ImportReport report, String kind) {
        return report.decisions().stream()
                .filter(decision -> decision.kind().equals(kind))
                .map(ListedDecision::table)
                .toList();
    }

    private String status(String number) {
        return house.query("select b.status from legacy_row l join booking b on b.id = l.entity_id"
                + " where l.table_name = 'bookings' and l.content ->> 'reservierungsnummer' = '" + number + "'");
    }

    @Test
    void bringsWhatIsNewAndListsWhatDiffers() throws Exception {
        house.move(file);
        String guests = house.query("select string_agg(g::text, ' ' order by id) from guest g");
        long bookings = Long.parseLong(house.query("select count(*) from booking"));
        LegacyFiles.change(file, "update guests set telefon = '0199 1' where id = (select min(id) from guests)");
        book("2025-777", "2026-11-01", "2026-11-03", "100.0");

        ImportReport later = house.move(file);
        String moved = house.content();
        ImportReport again = house.move(file);

        assertThat(later.closed()).isTrue();
        assertThat(tables(later, "differs")).containsExactly("guests");
        assertThat(house.query("select string_agg(g::text, ' ' order by id) from guest g"))
                .isEqualTo(guests);
        assertThat(house.query("select count(*) from booking")).isEqualTo(Long.toString(bookings + 1));
        assertThat(again.number()).isZero();
        assertThat(again.tables()).isEqualTo(later.tables());
        assertThat(house.content()).isEqualTo(moved);
    }

    @Test
    void cancelsOneOfTwoStaysThatOverlap() throws Exception {
        book("2025-777", "2026-11-02", "2026-11-05", "100.0");
        book("2025-778", "2026-11-01", "2026-11-03", "100.0");

        ImportReport report = house.move(file);

        assertThat(report.isComplete()).isTrue();
        assertThat(tables(report, "overlap")).containsExactly("bookings");
        assertThat(status("2025-777")).isEqualTo("confirmed");
        assertThat(status("2025-778")).isEqualTo("cancelled");
    }

    @Test
    void keepsTheStayThatArrivesFirstIfAsked() throws Exception {
        book("2025-777", "2026-11-02", "2026-11-05", "100.0");
        book("2025-778", "2026-11-01", "2026-11-03", "100.0");

        house.move(file, new Request(false, Policy.CANCEL_LATER, "operator"));

        assertThat(status("2025-777")).isEqualTo("cancelled");
        assertThat(status("2025-778")).isEqualTo("confirmed");
    }

    @Test
    void leavesTheNightsOfThisHouseAlone() throws Exception {
        house.move(file);
        book("2025-777", "2026-11-01", "2026-11-03", "100.0");
        house.move(file);
        book("2025-778", "2026-11-02", "2026-11-05", "100.0");

        ImportReport report = house.move(file);

        assertThat(report.closed()).isTrue();
        assertThat(status("2025-777")).isEqualTo("confirmed");
        assertThat(status("2025-778")).isEqualTo("cancelled");
    }

    @Test
    void refusesARowAndTakesTheOthers() throws Exception {
        book("2025-777", "2026-11-01", "2026-11-03", "'100,00 €'");

        ImportReport report = house.move(file);

        assertThat(report.closed()).isTrue();
        assertThat(report.isComplete()).isFalse();
        assertThat(report.refused()).extracting(ImportReport.Refused::rule).containsExactly("no-amount");
        assertThat(house.query("select count(*) from booking")).isEqualTo("36");
    }
}
