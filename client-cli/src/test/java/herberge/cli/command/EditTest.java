package herberge.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.cli.TerminalTest;
import org.junit.jupiter.api.Test;

class EditTest extends TerminalTest {

    private static final String BLOCK =
            "{\"id\":5,\"version\":2,\"roomId\":3,\"from\":\"2026-12-24\",\"to\":\"2026-12-26\",\"reason\":\"water\"}";

    @Test
    void changesWhatABookingSays() {
        server.on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 200, BOOKING);

        Run run = run("edit", "17", "--notes", "late", "--source", "", "--companion", "Erika Meyer");

        assertThat(run.out()).startsWith("Changed 2026-17");
        assertThat(server.requests("PATCH").get(0).body())
                .isEqualTo("{\"notes\":\"late\",\"source\":null,"
                        + "\"companions\":[{\"firstName\":\"Erika\",\"lastName\":\"Meyer\"}]}");
        assertThat(server.requests("PATCH").get(0).header("If-Match")).isEqualTo("\"3\"");
    }

    @Test
    void notesThatAStayIsPaidByTheServersClock() {
        server.on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 200, BOOKING);

        run("edit", "17", "--paid", "yes", "--invoiced", "no");

        assertThat(server.requests("PATCH").get(0).body())
                .matches("\\{\"paidAt\":\"20[0-9-]+T[0-9:]+Z\",\"invoiceSentAt\":null}");
    }

    @Test
    void wantsToKnowWhatChanges() {
        server.on("GET /bookings/17", 200, BOOKING);

        assertThat(run("edit", "17").code()).isEqualTo(2);
        assertThat(run("edit", "17", "--paid", "perhaps").code()).isEqualTo(2);
    }

    @Test
    void addsMovesAndRemovesABlock() {
        server.on("POST /room-blocks", 201, BLOCK)
                .on("GET /room-blocks/5", 200, BLOCK)
                .on("PATCH /room-blocks/5", 200, BLOCK)
                .on("DELETE /room-blocks/5", 204, "");

        Run added = run("blocks", "add", "3", "2026-12-24", "+2", "water");
        Run moved = run("blocks", "move", "5", "--to", "+2", "--room", "4");
        Run removed = run("blocks", "remove", "5");

        assertThat(added.out()).isEqualTo("Blocked: room 3, Thu 2026-12-24 to Sat 2026-12-26, water.\n");
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"roomId\":3,\"from\":\"2026-12-24\",\"to\":\"2026-12-26\",\"reason\":\"water\"}");
        assertThat(moved.code()).isZero();
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo("{\"to\":\"2026-12-26\",\"roomId\":4}");
        assertThat(removed.out()).isEqualTo("Removed: block 5.\n");
        assertThat(server.requests("DELETE").get(0).header("If-Match")).isEqualTo("\"2\"");
    }

    @Test
    void makesAStayLonger() {
        server.on("GET /bookings/17", 200, BOOKING).on("PATCH /bookings/17", 200, BOOKING);

        Run run = run("extend", "17", "+2");

        assertThat(run.out()).startsWith("Extended 2026-17");
        assertThat(server.requests("PATCH").get(0).body()).isEqualTo("{\"checkOut\":\"2026-12-29\"}");
        assertThat(run("extend", "17", "-1").code()).isEqualTo(2);
        assertThat(run("extend", "17", "0").code()).isEqualTo(2);
    }

    @Test
    void addsARoom() {
        String room = "{\"id\":30,\"version\":1,\"name\":\"30 - Neu\",\"buildingType\":\"DZ\",\"capacity\":2,"
                + "\"location\":\"Fall\",\"active\":true}";
        server.on("POST /rooms", 201, room);

        Run run = run("rooms", "add", "30 - Neu", "--type", "DZ", "--beds", "2", "--location", "Fall");

        assertThat(run.out()).isEqualTo("Added: 30 - Neu, Fall, room 30.\n");
        assertThat(server.requests("POST").get(0).body())
                .isEqualTo("{\"name\":\"30 - Neu\",\"buildingType\":\"DZ\",\"capacity\":2,\"location\":\"Fall\"}");
    }

    @Test
    void listsBlocks() {
        server.on("GET /room-blocks?limit=500", 200, page(BLOCK));

        assertThat(run("blocks").out()).contains("2026-12-24").contains("water");
    }
}
