package herberge.bootstrap.movein;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.sqlite.house.SqliteHouse;
import herberge.application.movein.MoveInUseCases.Request;
import herberge.bootstrap.process.StartupException;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.Overlaps;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator decides which of two stays keeps its room. */
class OverlapQuestionsIT {

    @TempDir
    Path folder;

    private final MovedHouse house = new MovedHouse();
    private final StringWriter shown = new StringWriter();
    private Path file = Path.of("");
    private String first = "";

    @BeforeEach
    void addAStayInATakenRoom() throws Exception {
        file = LegacyFiles.copy("v16-newest.db", folder);
        first = LegacyFiles.read(file, """
                select checkin_date || ' to ' || checkout_date from bookings where id = 80
                """);
        LegacyFiles.change(file, """
                insert into bookings (id, room_id, guest_id, reservierungsnummer, checkin_date, checkout_date, anzahl_gaeste,
                                      status, gesamtpreis, created_at)
                select 200, room_id, guest_id, '2025-200', checkin_date, date(checkin_date, '+1 day'), 1,
                       'reserviert', 50.0, created_at from bookings where id = 80
                """);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private ImportReport move(String answers) {
        Overlaps.Rule rule;
        try (SqliteHouse read = SqliteHouse.open(file, Path.of(System.getProperty("java.io.tmpdir")))) {
            rule = new OverlapQuestions(read, new BufferedReader(new StringReader(answers)), new PrintWriter(shown))
                    .ask();
        }
        return house.move(file, new Request(false, rule, "operator"));
    }

    private String statuses() {
        return house.query("select string_agg(status, ' ' order by id) from booking where id in (80, 200)");
    }

    @Test
    void showsBothStaysAndKeepsTheOneThatWasChosen() {
        ImportReport report = move("perhaps\n2\n");

        assertThat(shown.toString())
                .contains(": two stays share a night.", "1  2025-80  " + first, "2  2025-200  ", "reserviert")
                .contains("Answer 1 or 2.");
        assertThat(statuses()).isEqualTo("cancelled reserved");
        assertThat(report.isComplete()).isTrue();
        assertThat(house.query("select notes from booking where id = 80")).contains("bestaetigt");
    }

    @Test
    void keepsTheFirstOneWithoutAChoice() {
        move("\n");

        assertThat(statuses()).isEqualTo("confirmed cancelled");
    }

    @Test
    void storesNothingWithoutAnAnswer() {
        assertThatThrownBy(() -> move(""))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("nothing was stored");
        assertThat(house.query("select count(*) from booking")).isEqualTo("0");
    }
}
