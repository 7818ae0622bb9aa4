package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedPrompt;
import herberge.cli.TerminalTest;
import herberge.cli.process.ExitCode;
import org.junit.jupiter.api.Test;

class HouseTest extends TerminalTest {

    private static final String ROOM = """
            {"id":3,"version":1,"name":"3 - Einzelzimmer","buildingType":"EZ","capacity":1,"location":"Fall",\
            "active":false,"lowSeasonCents":2975,"highSeasonCents":3825,"finalCleaningCents":2505}""";

    @Test
    void listsRoomsWithTheirPrices() {
        server.on("GET /rooms?limit=500", 200, page(ROOM));

        assertThat(run("rooms").out()).isEqualTo("""
                ID  Name              Location  Type  Beds    Low   High  Cleaning
                 3  3 - Einzelzimmer  Fall      EZ       1  29.75  38.25     25.05  inactive
                """);
    }

    @Test
    void searchesGuestsBothWays() {
        server.on(
                "GET /guests?q=J%C3%BCrgen%20K%C3%B6ln&limit=500",
                200,
                page(
                        "{\"id\":12,\"version\":1,\"firstName\":\"Jürgen\",\"lastName\":\"Größmann\",\"phone\":\"+49 221 1\"}"));

        String found =
                "ID  Name             Company  City  E-mail  Phone      Member\n12  Jürgen Größmann                         +49 221 1\n";
        assertThat(run("guests", "search", "Jürgen", "Köln").out()).isEqualTo(found);
        assertThat(run("guests", "--search", "Jürgen Köln").out()).isEqualTo(found);
        assertThat(run("guests", "--search", "Jürgen Köln", "-o", "csv").out())
                .endsWith("\r\n12,Jürgen,Größmann,,,'+49 221 1,,,,,false,,,\r\n");
    }

    @Test
    void addsAGuest() {
        server.on("POST /guests", 201, "{\"id\":61,\"version\":1,\"firstName\":\"Jürgen\",\"lastName\":\"Größmann\"}");

        Run run = run(
                "guests",
                "add",
                "Jürgen",
                "Größmann",
                "--city",
                "Köln",
                "--birth-date",
                "01.05.1990",
                "--member",
                "--tag",
                "regular",
                "--tag",
                "quiet",
                "--set",
                "profession=Lehrer");

        assertThat(run.out()).isEqualTo("Added: Jürgen Größmann (id 61).\n");
        assertThat(server.requests().get(0).body())
                .isEqualTo("{\"firstName\":\"Jürgen\",\"lastName\":\"Größmann\",\"profession\":\"Lehrer\","
                        + "\"city\":\"Köln\",\"birthDate\":\"1990-05-01\",\"tags\":[\"regular\",\"quiet\"],"
                        + "\"member\":true}");
        assertThat(server.requests().get(0).header("Idempotency-Key")).isNotBlank();
    }

    private static final String DUPLICATES =
            ",\"duplicates\":[{\"id\":12,\"name\":\"Jörg Wölfle\",\"why\":[\"name\",\"phone\"]}]}";

    @Test
    void writesCsvForExcel() {
        String guest = "{\"id\":12,\"version\":1,\"firstName\":\"Jürgen\",\"lastName\":\"Größmann\"}";
        server.on("GET /guests?limit=500", 200, page(guest));

        assertThat(run("guests", "-o", "csv", "--for", "excel").out())
                .startsWith("\uFEFFid,firstName,lastName,")
                .endsWith("\r\n12,Jürgen,Größmann,,,,,,,,false,,,\r\n");

        Run refused = run("guests", "--for", "excel");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("say -o csv too");
    }

    @Test
    void asksBeforeAGuestIsAddedTwice() {
        String added = "{\"id\":61,\"version\":1,\"lastName\":\"Wölfle\"" + DUPLICATES;
        server.on("POST /guests?dryRun=true", 200, added);

        Run run = runAtKeyboard(new ScriptedPrompt("n"), "guests", "add", "Wölfle");

        assertThat(run.out()).isEqualTo("May be the same: Jörg Wölfle (id 12; same name, phone)\nNothing is added.\n");
        assertThat(server.requests()).hasSize(1);

        server.on("POST /guests?dryRun=true", 200, added).on("POST /guests", 201, added);
        assertThat(runAtKeyboard(new ScriptedPrompt("y"), "guests", "add", "Wölfle")
                        .out())
                .endsWith("Added: Wölfle (id 61).\n");
    }

    @Test
    void warnsInScriptsOfAGuestThatMayBeTheSame() {
        server.on("POST /guests", 201, "{\"id\":61,\"version\":1,\"lastName\":\"Wölfle\"" + DUPLICATES);

        Run run = run("guests", "add", "Wölfle");

        assertThat(run.out()).isEqualTo("Added: Wölfle (id 61).\n");
        assertThat(run.err()).isEqualTo("herberge: May be the same: Jörg Wölfle (id 12; same name, phone).\n");
        assertThat(run("guests", "add", "Wölfle", "--lang", "de").err()).contains("(Nummer 12; gleich: Name, Telefon)");
    }

    @Test
    void mergesTwoGuests() {
        server.on("GET /guests/12", 200, "{\"id\":12,\"version\":3,\"lastName\":\"Wölfle\"}")
                .on("GET /guests/61", 200, "{\"id\":61,\"version\":2,\"lastName\":\"Woelfle\"}")
                .on("POST /guests/12/merge", 200, "{\"id\":12,\"version\":4,\"lastName\":\"Wölfle\"}");

        Run run = run("guests", "merge", "12", "61");

        assertThat(run.out()).isEqualTo("Merged: Woelfle (id 61) into Wölfle (id 12).\n");
        assertThat(server.requests().get(2).body()).contains("\"from\":61", "\"fromVersion\":2");
    }

    @Test
    void listsGuestsThatMayBeTheSame() {
        server.on("GET /guests/duplicates?limit=500", 200, page("""
                {"guest":{"id":12,"name":"Jörg Wölfle","version":3},
                 "duplicate":{"id":61,"name":"J. Woelfle","version":1},"why":["email","phone"]}"""));

        assertThat(run("guests", "duplicates").out()).isEqualTo("""
                ID  Name         ID  May be the same as  Because of
                12  Jörg Wölfle  61  J. Woelfle          email, phone
                """);
    }

    @Test
    void addsAGuestWithOneNameAndACompany() {
        server.on("POST /guests", 201, "{\"id\":62,\"version\":1,\"lastName\":\"Suharto\"}")
                .on("POST /guests", 201, "{\"id\":63,\"version\":1,\"company\":\"Kolping gGmbH\"}");

        assertThat(run("guests", "add", "Suharto").out()).isEqualTo("Added: Suharto (id 62).\n");
        assertThat(run("guests", "add", "--company", "Kolping gGmbH").out())
                .isEqualTo("Added: Kolping gGmbH (id 63).\n");
        assertThat(server.requests().get(0).body()).isEqualTo("{\"lastName\":\"Suharto\"}");
        assertThat(server.requests().get(1).body()).isEqualTo("{\"company\":\"Kolping gGmbH\"}");
    }

    @Test
    void listsTheRoomsThatAreFreeAndWhyOthersAreNot() {
        server.on("GET /info", 200, INFO).on("GET /availability?from=2026-12-24&to=2026-12-26&partySize=2", 200, """
                {"items":[{"roomId":4,"name":"4 - Doppelzimmer","location":"Fall","capacity":2,"free":true},
                {"roomId":3,"name":"3 - Einzelzimmer","location":"Fall","capacity":1,"free":false,"why":[
                {"kind":"booking","id":17,"checkIn":"2026-12-23","checkOut":"2026-12-25"},{"kind":"capacity"}]}]}""");

        assertThat(run("free", "tomorrow", "+2", "--party", "2").out()).isEqualTo("""
                ID  Name              Location  Beds
                 4  4 - Doppelzimmer  Fall         2
                """);
        assertThat(run("free", "tomorrow", "+2", "--party", "2", "--all").out())
                .contains("3  3 - Einzelzimmer  Fall         1  booked 2026-12-23 to 2026-12-25; too small");
    }

    @Test
    void drawsFourWeeksFromTheServersToday() {
        server.on("GET /info", 200, INFO).on("GET /tape-chart?from=2026-12-23&to=2027-01-20", 200, """
                {"rooms":[{"roomId":3,"name":"3 - Einzelzimmer","location":"Fall","capacity":1,"stays":[{"bookingId":17,
                "checkIn":"2026-12-24","checkOut":"2026-12-27","status":"confirmed","guestName":"Jo Ito"}],
                "blocks":[]}]}""");

        assertThat(run("chart", "today").out()).contains("3 - Einzelzimmer  1 .=It........................\n");
        assertThat(run("chart", "today", "--output", "csv").out().lines())
                .containsExactly(
                        "roomId,room,location,kind,id,from,to,status,label,occupiedUntil",
                        "3,3 - Einzelzimmer,Fall,booking,17,2026-12-24,2026-12-27,confirmed,Jo Ito,");
    }

    @Test
    void tellsTheDay() {
        server.on("GET /today", 200, """
                {"date":"2026-12-24","arrivals":[%s],"departures":[],"inHouse":[],
                "reminders":[{"id":1,"title":"Call Meyer","dueDate":"2026-12-24","priority":"high"}],
                "freeRooms":[%s]}""".formatted(BOOKING, ROOM));

        assertThat(run("today").out())
                .startsWith("Thu 2026-12-24\n\nArrivals (1)\nNumber ")
                .contains("\nDepartures (0)\n", "2026-12-24  high      Call Meyer\n", "\nFree rooms (1)\n");
        assertThat(run("today", "-o", "csv").out().lines())
                .containsExactly(
                        "list,reservationNumber,room,guest,checkIn,checkOut,title",
                        "arrivals,2026-17,3 - Einzelzimmer,Jürgen Größmann,2026-12-24,2026-12-27,",
                        "reminders,,,,2026-12-24,,Call Meyer",
                        "freeRooms,,3 - Einzelzimmer,,,,");
    }

    @Test
    void tellsWhenAPartyIsExpected() {
        String expected = BOOKING.replace("\"partySize\"", "\"expectedArrival\":\"18:30\",\"partySize\"");
        server.on("GET /today", 200, """
                {"date":"2026-12-24","arrivals":[%s],"departures":[%s],"inHouse":[],"reminders":[],"freeRooms":[]}""".formatted(expected, expected));

        assertThat(run("today").out()).containsOnlyOnce("Expected").containsOnlyOnce("18:30");
    }

    @Test
    void tellsWhatThoseWhoLeaveStillOwe() {
        String owes = BOOKING.replace("\"partySize\"", "\"paidCents\":10000,\"openCents\":11050,\"partySize\"");
        String settled = BOOKING.replace("\"partySize\"", "\"paidCents\":10000,\"openCents\":0,\"partySize\"");
        String plan =
                "{\"date\":\"2026-12-24\",\"arrivals\":[%1$s],\"departures\":[%2$s],\"overdueDepartures\":[%1$s]}";

        server.on("GET /today", 200, plan.formatted(owes, settled));
        assertThat(run("today").out()).containsOnlyOnce("Open").containsOnlyOnce("110.50");
        server.on("GET /today", 200, plan.formatted(settled, owes));
        assertThat(run("today", "--lang", "de").out()).containsOnlyOnce("Offen").containsOnlyOnce("110,50");
    }

    @Test
    void tellsWhoShouldHaveComeAndWhoShouldHaveLeft() {
        server.on("GET /today", 200, """
                {"date":"2026-12-30","arrivals":[],"overdueArrivals":[%1$s],"departures":[],"overdueDepartures":[%1$s],
                "undecided":[%1$s],"inHouse":[],"reminders":[],"freeRooms":[]}""".formatted(BOOKING));

        assertThat(run("today").out())
                .contains(
                        "\nShould have come, and nobody decided (1)\nNumber ",
                        "\nShould have left, and are not checked out (1)\nNumber ",
                        "\nOver, and nobody decided (1)\nNumber ");
        assertThat(run("today", "-o", "csv").out().lines().map(line -> line.replaceAll(",.*", "")))
                .containsExactly("list", "overdueArrivals", "overdueDepartures", "undecided");
    }

    @Test
    void saysOfARoomThatItsPartyHasNotLeft() {
        server.on("GET /info", 200, INFO).on("GET /availability?from=2026-12-23&to=2026-12-24", 200, """
                {"items":[{"roomId":3,"name":"3 - Einzelzimmer","location":"Fall","capacity":1,"free":false,"why":[
                {"kind":"booking","id":17,"checkIn":"2026-12-20","checkOut":"2026-12-22",
                "occupiedUntil":"2026-12-24"}]}]}""");

        assertThat(run("free", "today", "+1", "--all").out())
                .contains("3  3 - Einzelzimmer  Fall         1  not checked out yet: 2026-12-20 to 2026-12-22");
    }

    @Test
    void knowsItsOwnVersionWithoutAServer() {
        assertThat(run("--version").out()).matches("herberge \\d+\\.\\d+\\.\\d+\n");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void knowsTheServersVersion() {
        server.on("GET /info", 200, INFO);

        assertThat(run("version").out())
                .endsWith("\nserver 0.1.0 at " + server.url() + ", 2026-12-23 (Europe/Berlin)\n");
    }
}
