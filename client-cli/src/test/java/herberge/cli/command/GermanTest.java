package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands at a desk that speaks German. */
class GermanTest extends TerminalTest {

    @BeforeEach
    void house() {
        env.put("LANG", "de_DE.UTF-8");
        server.on("GET /info", 200, INFO)
                .on("GET /bookings?limit=500", 200, page(BOOKING))
                .on("GET /bookings/17", 200, BOOKING)
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":\"Anna A\"}"));
    }

    @Test
    void listsInGermanOnAScreen() {
        assertThat(runAtKeyboard(new ScriptedPrompt(), "bookings").out())
                .startsWith("Nummer   Anreise      Abreise      Nächte  Zimmer")
                .contains("2026-17  Do 24.12.26  So 27.12.26       3  ")
                .endsWith("bestätigt\n");
    }

    private static final String CHANGES = page("""
            {"id":812,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z",
            "username":"anna","fields":["notes"],"undoable":true}""");

    private static final String HISTORY = page("""
            {"version":4,"at":"2026-12-23T23:30:00Z","userId":2,"username":"anna","operation":"updated","changes":[
            {"field":"notes","from":null,"to":"late"}]}""");

    @Test
    void scriptsReadTheSameInEveryLanguage() {
        server.on("GET /changes?mine=true&limit=51", 200, CHANGES)
                .on("GET /bookings/17/history?limit=51", 200, HISTORY);
        String json = run("show", "17", "-o", "json").out();
        String csv = run("bookings", "-o", "csv").out();
        String piped = runPiped("bookings").out();
        String changes = runPiped("changes").out();
        String history = runPiped("history", "booking", "17").out();
        env.put("LANG", "en_GB.UTF-8");

        assertThat(run("show", "17", "-o", "json").out()).isEqualTo(json);
        assertThat(run("bookings", "-o", "csv").out()).isEqualTo(csv);
        assertThat(runPiped("bookings").out()).isEqualTo(piped).contains("Arrival", "confirmed");
        assertThat(runPiped("changes").out()).isEqualTo(changes).contains("booking 2026-17 (Jürgen Größmann) updated");
        assertThat(runPiped("history", "booking", "17").out())
                .isEqualTo(history)
                .contains("notes: nothing -> late", "2026-12-24 00:30");
    }

    @Test
    void theOptionGoesBeforeTheEnvironment() {
        server.on("POST /bookings/17/check-in", 200, booking(17, 4, "checked-in"));

        assertThat(run("check-in", "17").out())
                .isEqualTo("Eingecheckt 2026-17: 3 - Einzelzimmer, Do 24.12.2026 bis So 27.12.2026 (3 Nächte),"
                        + " Jürgen Größmann, 2 Personen, eingecheckt.\n");
        assertThat(run("check-in", "17", "--lang", "en").out()).startsWith("Checked in 2026-17: ");
    }

    @Test
    void refusesInGerman() {
        server.on("POST /bookings/17/check-out", 409, """
                {"code":"illegal-transition","from":"confirmed","to":"checked-out","requestId":"r-1",
                "allowed":["checked-in","cancelled"],"instance":"/api/v1/bookings/17/check-out"}""");
        server.on("POST /bookings", 409, """
                {"code":"room-taken","status":409,"requestId":"r-7","conflicts":[{"kind":"booking","id":9,
                "reservationNumber":"2026-9","checkIn":"2026-12-26","checkOut":"2026-12-30",
                "status":"checked-in","createdBy":2}],"alternatives":[]}""");

        assertThat(run("check-out", "17").err())
                .isEqualTo(
                        "herberge: Eine Buchung, die bestätigt ist, kann nicht ausgecheckt werden; möglich ist von hier"
                                + " aus: eingecheckt, storniert. (request r-1)\n");
        assertThat(run("book", "3", "2026-12-24", "+3", "--guest", "12").err()).isEqualTo("""
                herberge: Das Zimmer ist in diesen Nächten belegt:
                  Buchung 2026-9, eingecheckt, von Sa 26.12.26 bis Mi 30.12.26, angelegt von anna.
                Kein anderes passendes Zimmer ist dann frei. (request r-7)
                """);
        assertThat(run("edit", "17").err()).startsWith("herberge: Was soll sich ändern? --notes");
        assertThat(run("free", "neulich", "+2").err()).contains("„neulich“ ist kein Tag: 24.12.2026, 24.12., heute");
    }

    @Test
    void showsTheDayAndABookingInGerman() {
        server.on("GET /today", 200, """
                {"date":"2026-12-24","arrivals":[%s],"departures":[],"inHouse":[],
                "reminders":[{"id":1,"title":"Call Meyer","dueDate":"2026-12-24","priority":"high"}],
                "freeRooms":[]}""".formatted(BOOKING));

        assertThat(run("today").out())
                .startsWith("Do 24.12.2026\n\nAnreisen (1)\nNummer ")
                .contains("\nErinnerungen (1)\n", "hoch", "\nFreie Zimmer (0)\n");
        assertThat(run("show", "17").out())
                .startsWith("Buchung 2026-17\nStatus        bestätigt\nZimmer        3 - Einzelzimmer (id 3)\n")
                .contains("Personen      2 Personen\n", "Angelegt      24.11.2026 09:00 (Europe/Berlin) von anna\n");
    }

    @Test
    void asksInGerman() {
        server.on("GET /changes?mine=true&limit=5", 200, page("""
                {"id":812,"entity":"booking","entityId":17,"operation":"updated","at":"2026-12-23T23:30:00Z",
                "username":"anna","fields":["checkOut"],"undoable":true}"""))
                .on("GET /bookings/17/history?limit=100", 200, page("""
                {"version":4,"at":"2026-12-23T23:30:00Z","userId":2,"username":"anna","operation":"updated","changes":[
                {"field":"checkOut","from":"2026-12-26","to":"2026-12-27"}]}"""))
                .on("GET /rooms/3", 200, "{\"id\":3,\"name\":\"3 - Einzelzimmer\"}")
                .on("POST /changes/812/undo", 200, BOOKING);
        ScriptedPrompt agreed = new ScriptedPrompt("j");

        Run run = runAtKeyboard(agreed, "undo");

        assertThat(agreed.questions())
                .containsExactly(
                        "Zurücknehmen: anna hat Buchung 2026-17 (Jürgen Größmann) verschoben auf 3 - Einzelzimmer,"
                                + " Do 24.12.2026 bis So 27.12.2026 (3 Nächte), am 24.12.2026 00:30? [j/N] ");
        assertThat(run.out()).contains("Änderung", "Buchung 2026-17 (Jürgen", "\nZurückgenommen: anna");
    }

    @Test
    void quotesInGerman() {
        server.on("POST /quotes", 200, """
                {"price":{"lines":[{"kind":"extra","text":"Hund","quantity":1,"unitCents":1500,"amountCents":-1500,
                "vat":"service","percent":19}],"totalCents":14505,"vat":[{"code":"service","percent":19,
                "grossCents":1500,"taxCents":239,"netCents":1261}]},"explanation":[]}""")
                .on("GET /services?limit=500", 200, page("""
                {"id":5,"version":3,"name":"Hund","kind":"per-stay","priceCents":1500,"vat":"service","active":false}"""))
                .on("GET /discounts?limit=500", 200, page("""
                {"id":7,"version":2,"name":"Herbst","kind":"percent","percent":12.5,"base":"overnight","active":true}"""))
                .on("PATCH /services/5", 200, """
                {"id":5,"version":4,"name":"Hund","kind":"per-stay","priceCents":1500,"vat":"service","active":true}""");

        assertThat(run("quote", "3", "2026-12-24", "+3").out()).isEqualTo("""
                Posten  Menge  Einzeln  Betrag  MwSt.
                Hund        1    15,00  -15,00  service 19%

                MwSt.    Satz  Brutto  Steuer  Netto
                service   19%   15,00    2,39  12,61

                Summe 145,05
                """);
        assertThat(run("services").out()).isEqualTo("""
                Nr  Name  Art            Preis  MwSt.
                 5  Hund  je Aufenthalt  15,00  service  inaktiv
                """);
        assertThat(run("discounts").out()).contains("12,5%", "Nächte");
        assertThat(run("services", "set", "hund", "--active", "ja").out())
                .isEqualTo("Geändert: Hund, 15,00 (Nummer 5).\n");
        assertThat(run("services", "set", "Katze", "--active", "ja").err())
                .startsWith("herberge: „Katze“ steht nicht im Verzeichnis „Leistungen“. Siehe: herberge services");
        assertThat(run("quote", "3", "2026-12-24", "+3", "--total", "viel", "--reason", "x")
                        .err())
                .startsWith("herberge: „viel“ ist kein Betrag");
    }

    @Test
    void drawsTheChartInGerman() {
        server.on("GET /tape-chart?from=2026-12-23&to=2027-01-20", 200, """
                {"rooms":[{"roomId":3,"name":"3 - Einzelzimmer","location":"Fall","capacity":1,"stays":[],
                "blocks":[]}]}""");

        assertThat(run("chart", "heute").out())
                .contains("Zimmer       Betten MDFSSMD", "^ heute", "? reserviert  = bestätigt  @ im Haus")
                .contains("Januar 2027");
    }

    @Test
    void saysInGermanWhatTheServerDoesNotAccept() {
        server.on("POST /bookings/17/change-room", 422, """
                {"code":"validation-failed","errors":[
                 {"pointer":"/from","code":"after-stay","detail":"must be before the departure of this stay"},
                 {"pointer":"/partySize","code":"out-of-range","detail":"must be from 1 to 30"},
                 {"pointer":"/companions/0/lastName","code":"required","detail":"must be given"},
                 {"pointer":"/notes","code":"newer-code","detail":"must be newer"}]}""");

        assertThat(run("change-room", "17", "3").err()).isEqualTo("""
                herberge: Nicht angenommen:
                  von: muss vor der Abreise dieses Aufenthalts liegen.
                  Personen: liegt außerhalb des erlaubten Bereichs (Grenze: 1 – 30).
                  Begleitung.0.Nachname: muss angegeben werden.
                  Notiz: must be newer.
                """);
    }
}
