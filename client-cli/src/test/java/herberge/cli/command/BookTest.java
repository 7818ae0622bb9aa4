package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer.Request;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;

class BookTest extends TerminalTest {

    private static final String ROOMS =
            page(room(3, "3 - Einzelzimmer"), room(8, "8 - Bungalow"), room(9, "9 - Bungalow (BG)"));

    private static String room(long id, String name) {
        return ("{\"id\":%d,\"version\":1,\"name\":\"%s\",\"buildingType\":\"BU\",\"capacity\":2,\"location\":\"Fall\","
                        + "\"active\":true,\"lowSeasonCents\":8500,\"highSeasonCents\":9350,\"finalCleaningCents\":6000}")
                .formatted(id, name);
    }

    private static String guest(long id, String first, String last) {
        return "{\"id\":%d,\"version\":1,\"firstName\":\"%s\",\"lastName\":\"%s\",\"city\":\"Köln\"}"
                .formatted(id, first, last);
    }

    @Test
    void booksInOneRequestWhenEverythingIsExact() {
        server.on("POST /bookings", 201, BOOKING);

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "Booked 2026-17: 3 - Einzelzimmer, Thu 2026-12-24 to Sun 2026-12-27 (3 nights),"
                                + " Jürgen Größmann, 2 persons, confirmed.\n",
                        ""));
        Request request = server.requests().get(0);
        assertThat(request.body())
                .isEqualTo("{\"checkIn\":\"2026-12-24\",\"checkOut\":\"2026-12-27\",\"partySize\":1,"
                        + "\"roomId\":3,\"guestId\":12}");
        assertThat(request.header("Authorization")).isEqualTo("Bearer t-1");
        assertThat(request.header("X-Client-Id")).isNotBlank();
        assertThat(request.header("Idempotency-Key")).hasSizeBetween(16, 255);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void understandsNamesAndWeekdaysAndTheServersToday() {
        server.on("GET /info", 200, INFO)
                .on("GET /rooms?limit=500", 200, ROOMS)
                .on("GET /guests?q=gr%C3%B6%C3%9Fmann&limit=11", 200, page(guest(12, "Jürgen", "Größmann")))
                .on("POST /bookings", 201, BOOKING);

        Run run = run(
                "book",
                "einzel",
                "fri",
                "+2",
                "--guest",
                "größmann",
                "--companion",
                "Erika Meyer",
                "--status",
                "reserved",
                "--notes",
                "late");

        assertThat(run.err()).isEmpty();
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"checkIn\":\"2026-12-25\",\"checkOut\":\"2026-12-27\",\"partySize\":2,"
                        + "\"companions\":[{\"firstName\":\"Erika\",\"lastName\":\"Meyer\"}],\"status\":\"reserved\","
                        + "\"notes\":\"late\",\"roomId\":3,\"guestId\":12}");
    }

    @Test
    void listsTheGuestsThatCouldBeMeant() {
        server.on(
                "GET /guests?q=Meyer&limit=11",
                200,
                page(guest(12, "Hans", "Meyer"), guest(14, "Ute", "Meyer"), guest(15, "Eva", "Meier")));

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "Meyer");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                herberge: "Meyer" could be several guests; name one by the id:
                  12  Hans Meyer  (Köln)
                  14  Ute Meyer  (Köln)
                  15  Eva Meier  (Köln)
                """);
        assertThat(server.requests("POST")).isEmpty();
    }

    @Test
    void takesTheOnlyGuestSoWrittenAmongTheForgivenTypos() {
        server.on("GET /guests?q=Meyer&limit=11", 200, page(guest(15, "Eva", "Meier"), guest(12, "Hans", "Meyer")))
                .on("POST /bookings", 201, BOOKING);

        assertThat(run("book", "3", "2026-12-24", "2026-12-27", "--guest", "Meyer")
                        .code())
                .isZero();
        assertThat(server.requests("POST").get(0).body()).contains("\"guestId\":12");
    }

    @Test
    void saysThatNobodyAndNoRoomIsCalledSo() {
        server.on("GET /rooms?limit=500", 200, ROOMS).on("GET /guests?q=Nobody&limit=11", 200, page());

        Run guest = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "Nobody");
        Run room = run("book", "castle", "2026-12-24", "2026-12-27", "--guest", "12");
        Run several = run("book", "bungalow", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(guest.code()).isEqualTo(5);
        assertThat(guest.err()).contains("No guest is found by \"Nobody\"");
        assertThat(room.code()).isEqualTo(5);
        assertThat(several.code()).isEqualTo(2);
        assertThat(several.err()).contains("  8  8 - Bungalow, Fall\n  9  9 - Bungalow (BG), Fall");
    }

    @Test
    void sendsTheSameRequestAgainWhenTheAnswerIsLost() {
        server.losesAnswerTo("POST /bookings")
                .losesAnswerTo("POST /bookings")
                .on("POST /bookings", 201, BOOKING, "Idempotent-Replayed", "true");

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(run.code()).isZero();
        assertThat(server.requests("POST")).hasSize(3);
        assertThat(server.requests("POST"))
                .extracting(request -> request.header("Idempotency-Key") + request.body())
                .containsOnly(server.requests().get(0).header("Idempotency-Key")
                        + server.requests().get(0).body());
    }

    @Test
    void waitsForItsOwnFirstTry() {
        server.losesAnswerTo("POST /bookings")
                .on("POST /bookings", 409, "{\"code\":\"idempotency-key-in-use\",\"requestId\":\"r-1\"}")
                .on("POST /bookings", 201, BOOKING);

        assertThat(run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12").code())
                .isZero();
    }

    @Test
    void givesUpAfterAFewTries() {
        server.losesAnswerTo("POST /bookings");

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("herberge: The connection to " + server.url() + " was lost");
        assertThat(server.requests("POST")).hasSize(4);
    }

    @Test
    void usesAnotherKeyForAnotherBooking() {
        server.on("POST /bookings", 201, BOOKING);
        run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");
        run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(server.requests("POST"))
                .extracting(request -> request.header("Idempotency-Key"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void triesWithoutWriting() {
        String would = BOOKING.replace("\"id\":17,", "\"id\":null,").replace("\"2026-17\"", "null");
        server.on("POST /bookings?dryRun=true", 200, would);

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12", "--dry-run");

        assertThat(run.out()).startsWith("Dry run, nothing is written. Would be booked: 3 - Einzelzimmer, Thu 2026");
    }

    @Test
    void tellsWhoHasTheRoom() {
        server.on("POST /bookings", 409, """
                        {"code":"room-taken","status":409,"requestId":"r-7","conflicts":[{"kind":"booking","id":9,
                        "reservationNumber":"2026-9","checkIn":"2026-12-26","checkOut":"2026-12-30",
                        "status":"checked-in","createdBy":2}],"alternatives":[]}""")
                .on("GET /users/names", 200, page("{\"id\":2,\"username\":\"anna\",\"fullName\":\"Anna A\"}"));

        Run run = run("book", "3", "2026-12-24", "2026-12-27", "--guest", "12");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                herberge: The room is taken on these nights:
                  booking 2026-9, checked-in, from 2026-12-26 to 2026-12-30, entered by anna.
                No other room that fits is free then. (request r-7)
                """);
    }

    @Test
    void writesTheServersOwnJson() {
        String spaced = BOOKING.replace(",\"notes\"", " ,\n \"notes\"");
        server.on("POST /bookings", 201, spaced);

        assertThat(run("-o", "json", "book", "3", "2026-12-24", "2026-12-27", "--guest", "12")
                        .out())
                .isEqualTo(spaced + "\n");
    }
}
