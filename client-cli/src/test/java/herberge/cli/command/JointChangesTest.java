package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Undo of changes of several stays: steps of a group, and swaps. */
class JointChangesTest extends TerminalTest {

    private static final String LATEST = "GET /changes?mine=true&limit=5";

    @BeforeEach
    void house() {
        server.on("GET /info", 200, INFO).on("POST /changes/9/undo", 200, "{}");
    }

    private static String row(String entity, long id, String operation, String fields) {
        return """
                {"id":9,"entity":"%s","entityId":%d,"operation":"%s","at":"2026-12-23T23:30:00Z","userId":2,
                "username":"anna","fields":[%s],"undoable":true}""".formatted(entity, id, operation, fields);
    }

    private void history(long booking, String... changes) {
        server.on(
                "GET /bookings/" + booking + "/history?limit=100", 200, page("""
                {"version":4,"at":"2026-12-23T23:30:00Z","userId":2,"username":"anna","operation":"updated","changes":[%s]}""".formatted(String.join(",", changes))));
    }

    private static String linked(long id, String links) {
        return booking(id, 2, "confirmed").replace("\"partySize\"", links + ",\"partySize\"");
    }

    private void choir(String... members) {
        server.on("GET /groups/5", 200, """
                {"id":5,"version":3,"name":"Choir","contactGuestId":12,"notes":null,"bookings":[%s]}""".formatted(String.join(",", members)));
    }

    private String undone(String language) {
        return run("undo", "--yes", "--lang", language).out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status | confirmed | checked-in | anna checked in 2 bookings of group Choir | anna hat 2 Buchungen der Gruppe Choir eingecheckt",
                "status | checked-in | checked-out | anna checked out 2 bookings | anna hat 2 Buchungen der Gruppe Choir ausgecheckt",
                "status | reserved | cancelled | anna cancelled 2 bookings | anna hat 2 Buchungen der Gruppe Choir storniert",
                "checkIn | 2026-12-20 | 2026-12-24 | anna moved 2 bookings of group Choir 4 days later | um 4 Tage nach hinten verschoben",
                "checkIn | 2026-12-25 | 2026-12-24 | anna moved 2 bookings of group Choir 1 day earlier | um 1 Tag vorverlegt",
                "payerId | 1 | 2 | anna changed payerId of 2 bookings of group Choir | von 2 Buchungen der Gruppe Choir"
            })
    void aStepOfAGroupIsNamedWithTheNumberOfItsStays(
            String field, String from, String to, String english, String german) {
        String fields = "\"" + field + "\"";
        server.on(
                LATEST,
                200,
                page(
                        row("group", 5, "updated", ""),
                        row("booking", 17, "updated", fields),
                        row("booking", 18, "updated", fields),
                        row("booking", 19, "updated", fields)));
        choir(BOOKING, linked(18, "\"continuedById\":19"), linked(19, "\"continuesId\":18"));
        history(17, "{\"field\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(field, from, to));

        assertThat(undone("en")).startsWith("Taken back: " + english);
        assertThat(undone("de")).contains(german);
    }

    @Test
    void newBookingsOfAGroupAreCounted() {
        choir(BOOKING, booking(18, 1, "confirmed"));
        String[] made = {row("booking", 17, "created", ""), row("booking", 18, "created", "")};
        server.on(LATEST, 200, page(row("group", 5, "created", ""), made[0], made[1]))
                .on(LATEST, 200, page(row("group", 5, "updated", ""), made[0], made[1]));

        assertThat(undone("en")).startsWith("Taken back: anna booked 2 bookings as group Choir, on");
        assertThat(undone("en")).startsWith("Taken back: anna added 2 bookings to group Choir, on");
    }

    @Test
    void aChangeThatIsLongerThanTheListIsReadWhole() {
        String[] rows = new String[6];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row("booking", 17 + i, "updated", "\"status\"");
        }
        server.on(LATEST, 200, page(rows[0], rows[1], rows[2], rows[3], rows[4]))
                .on(
                        "GET /changes?mine=true&limit=500",
                        200,
                        page(rows[0], rows[1], rows[2], rows[3], rows[4], rows[5], row("group", 5, "updated", "")));
        choir();
        history(17, "{\"field\":\"status\",\"from\":\"confirmed\",\"to\":\"cancelled\"}");

        assertThat(undone("en")).startsWith("Taken back: anna cancelled 6 bookings of group Choir, on");
    }

    @Test
    void aSwapNamesBothParties() {
        server.on(
                        LATEST,
                        200,
                        page(
                                row("booking", 18, "updated", "\"roomId\""),
                                row("booking", 20, "created", ""),
                                row("booking", 17, "updated", "\"checkOut\",\"continuedById\"")))
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /bookings/18", 200, booking(18, 1, "reserved").replace("Jürgen Größmann", "Jo Ott"));

        assertThat(undone("en"))
                .startsWith("Taken back: anna swapped the rooms of booking 2026-17 (Jürgen Größmann)"
                        + " and booking 2026-18 (Jo Ott), on");
        assertThat(undone("de"))
                .contains(
                        "anna hat die Zimmer von Buchung 2026-17 (Jürgen Größmann) und Buchung 2026-18 (Jo Ott) getauscht");
    }

    @Test
    void changesOfSeveralStaysAreOneLineOfTheList() {
        String[] rows = {
            row("group", 5, "updated", ""),
            row("booking", 17, "updated", "\"status\""),
            row("booking", 18, "updated", "\"status\"")
        };
        server.on("GET /changes?mine=true&limit=51", 200, page(rows))
                .on("GET /changes?mine=true&limit=3", 200, page(rows));
        choir(BOOKING, booking(18, 1, "confirmed"));
        history(17, "{\"field\":\"status\",\"from\":\"confirmed\",\"to\":\"checked-in\"}");

        assertThat(runAtKeyboard(new ScriptedPrompt(), "changes").out()).isEqualTo("""
                Change  When              Who   What                                Fields
                     9  2026-12-24 00:30  anna  checked in 2 bookings of group Ch…  status  undo
                """);
        assertThat(run("changes", "-o", "csv").out().lines()).hasSize(4);
        assertThat(run("changes", "--limit", "2").out().lines()).hasSize(3);
    }

    @Test
    void twoPartsOfOneStayAreNoSwap() {
        server.on(
                        LATEST,
                        200,
                        page(
                                row("booking", 18, "updated", "\"roomId\""),
                                row("booking", 17, "updated", "\"continuedById\"")))
                .on("GET /bookings/17", 200, linked(17, "\"continuedById\":18"))
                .on("GET /bookings/18", 200, linked(18, "\"continuesId\":17"))
                .on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"3 - Einzelzimmer\"}");
        history(18, "{\"field\":\"roomId\",\"from\":4,\"to\":3}");

        assertThat(undone("en")).startsWith("Taken back: anna moved booking 2026-18 (Jürgen Größmann) to 3 - Einzel");
    }
}
