package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.ScriptedServer.Request;
import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;

class GroupsTest extends TerminalTest {

    private static String group(String bookings) {
        return "{\"id\":3,\"version\":4,\"name\":\"Chor\",\"contactGuestId\":12,\"notes\":null,\"bookings\":["
                + bookings + "]}";
    }

    @Test
    void listsAndShowsGroups() {
        server.on("GET /groups?limit=500", 200, page(group(""))).on("GET /groups/3", 200, group(BOOKING));

        assertThat(run("groups").out()).isEqualTo("""
                ID  Name  Contact  Notes
                 3  Chor       12
                """);
        assertThat(run("groups", "show", "3").out()).contains("Group Chor").contains("2026-17");
    }

    @Test
    void findsAGroupByItsName() {
        String other = group("").replace("\"id\":3", "\"id\":4").replace("Chor", "Chor Lenggries");
        server.on("GET /groups?limit=500", 200, page(group(""), other, other.replace("\"id\":4", "\"id\":5")))
                .on("GET /groups/3", 200, group(BOOKING))
                .on("POST /groups/3/check-out", 200, group(BOOKING));

        assertThat(run("groups", "show", "chor").out()).contains("Group Chor").contains("2026-17");
        assertThat(run("groups", "check-out", "Chor").code()).isZero();
        assertThat(run("groups", "show", "Lenggries").err()).isEqualTo("""
                herberge: "Lenggries" could be several groups; name one by its id:
                  4  Chor Lenggries
                  5  Chor Lenggries
                """);
        assertThat(run("groups", "show", "Verein").code()).isEqualTo(5);
    }

    @Test
    void addsAGroup() {
        server.on("POST /groups", 201, group(""));

        assertThat(run("groups", "add", "Chor", "--contact", "12").out())
                .isEqualTo("Added: group Chor (id 3), 0 bookings.\n");
        assertThat(server.requests("POST").get(0).body()).isEqualTo("{\"name\":\"Chor\",\"contactGuestId\":12}");
    }

    @Test
    void spreadsThePartyOverTheRoomsThatTheServerChooses() {
        server.on("GET /groups/3", 200, group("")).on("POST /groups/3/bookings", 200, group(BOOKING));

        Run run = run("groups", "book", "3", "2026-12-24", "2026-12-27", "--rooms", "3", "--party", "7");

        assertThat(run.out()).isEqualTo("Booked: group Chor (id 3), 1 booking.\n");
        Request post = server.requests("POST").get(0);
        String nights = "{\"checkIn\":\"2026-12-24\",\"checkOut\":\"2026-12-27\",\"partySize\":";
        assertThat(post.body())
                .isEqualTo("{\"rooms\":\"auto\",\"bookings\":[" + nights + "3}," + nights + "2}," + nights + "2}]}");
        assertThat(post.header("If-Match")).isEqualTo("\"4\"");
        assertThat(run("groups", "book", "3", "2026-12-24", "+1", "--rooms", "3", "--party", "2")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void stepsAGroupAndSaysWhatWasLeftOut() {
        String continued = booking(19, 1, "checked-in").replace("\"partySize\"", "\"continuesId\":17,\"partySize\"");
        String left = group(
                        String.join(",", BOOKING, continued, booking(18, 1, "reserved"), booking(20, 1, "cancelled")))
                .replaceFirst("}$", """
                        ,"leftOut":[
                         {"reservationNumber":"2026-18","status":"reserved","reasons":["too-early","room-occupied"]},
                         {"reservationNumber":"2026-20","status":"cancelled","reasons":["illegal-transition"]}]}""");
        server.on("GET /groups/3", 200, group(BOOKING))
                .on("POST /groups/3/check-in", 200, left)
                .on("POST /groups/3/check-out", 200, group(BOOKING))
                .on("POST /groups/3/cancel", 200, group(BOOKING));

        assertThat(run("groups", "check-in", "3").out())
                .isEqualTo("Checked in: group Chor (id 3), 1 booking."
                        + " Left out: 2026-18 (too early; a party is still in the room), 2026-20 (cancelled).\n");
        assertThat(run("groups", "check-out", "3").out()).isEqualTo("Checked out: group Chor (id 3), 1 booking.\n");
        assertThat(run("groups", "cancel", "3", "--reason", "ill").out())
                .isEqualTo("Cancelled: group Chor (id 3), 1 booking.\n");
        Request cancel = server.requests("POST").get(2);
        assertThat(cancel.body()).isEqualTo("{\"reason\":\"ill\"}");
        assertThat(cancel.header("If-Match")).isEqualTo("\"4\"");
    }

    @Test
    void countsTheBookingsThatItAdds() {
        String after = group(BOOKING + "," + booking(18, 1, "confirmed"));
        server.on("GET /groups/3", 200, group(BOOKING)).on("POST /groups/3/bookings", 200, after);

        assertThat(run("groups", "book", "3", "2026-12-24", "+3", "--rooms", "1", "--party", "2")
                        .out())
                .isEqualTo("Booked: group Chor (id 3), 1 booking.\n");
    }

    @Test
    void namesTheBookingOfEachReasonOfARefusal() {
        server.on("GET /groups/3", 200, group(BOOKING))
                .on("GET /bookings/17", 200, BOOKING)
                .on("POST /groups/3/check-in", 409, """
                        {"code":"too-early","requestId":"r-1","reasons":[
                         {"code":"too-early","notBefore":"2026-12-24","bookingId":17},
                         {"code":"too-early","notBefore":"2026-12-24","bookingId":18}]}""");

        assertThat(run("groups", "check-in", "3").err()).isEqualTo("""
                herberge: 2026-17 (Jürgen Größmann): It is too early for that: possible from 2026-12-24 on.
                booking 18: It is too early for that: possible from 2026-12-24 on. (request r-1)
                """);
    }
}
