package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law of undo: after it, everything is as it was before the change, but for who saw to that and when. */
class UndoLawIT {

    private static final List<String> BOOKKEEPING = List.of("version", "updatedAt", "updatedBy", "keyCode");

    @Test
    void givesBackTheHouseAsItWas() {
        law(120);
    }

    @Tag("thorough")
    @Test
    void givesBackTheHouseAsItWasAThousandTimes() {
        law(1_000);
    }

    /** Does something at random, takes it back, does it again by taking that back; looks at everything each time. */
    private static void law(int rounds) {
        long seed = new Random().nextLong();
        Random dice = new Random(seed);
        try (HouseUnderTest house = HouseUnderTest.open()) {
            HouseClient admin = house.admin();
            MixedDay day = MixedDay.in(house);
            int undone = 0;
            for (int i = 0; i < rounds; i++) {
                Map<String, JsonNode> before = everything(admin);
                long last = newest(admin);
                Reply done = day.undoable(admin, dice);
                long change = newest(admin);
                if (done.status() < 300 && change != last) {
                    Map<String, JsonNode> after = everything(admin);
                    undo(admin, change, seed);
                    assertThat(everything(admin))
                            .as("seed %d, round %d", seed, i)
                            .isEqualTo(before);
                    undo(admin, newest(admin), seed);
                    assertThat(everything(admin))
                            .as("seed %d, round %d", seed, i)
                            .isEqualTo(after);
                    undone++;
                }
            }
            assertThat(undone).as("seed %d", seed).isGreaterThan(rounds / 3);
        }
    }

    private static void undo(HouseClient admin, long change, long seed) {
        Reply reply = admin.post("/changes/" + change + "/undo", null);
        assertThat(reply.status()).as("seed %d: %s", seed, reply).isIn(200, 204);
    }

    private static long newest(HouseClient admin) {
        return admin.get("/changes?limit=1")
                .expect(200)
                .body()
                .at("/items/0/id")
                .longValue();
    }

    /** The state of all things by their path. */
    private static Map<String, JsonNode> everything(HouseClient admin) {
        Map<String, JsonNode> all = new HashMap<>();
        for (String list : List.of("/rooms", "/room-blocks", "/guests", "/bookings", "/reminders")) {
            String cursor = "";
            do {
                JsonNode page =
                        admin.get(list + "?limit=500" + cursor).expect(200).body();
                List<JsonNode> items = new ArrayList<>();
                page.path("items").forEach(items::add);
                items.forEach(item ->
                        all.put(list + "/" + item.path("id"), ((ObjectNode) item.deepCopy()).without(BOOKKEEPING)));
                cursor = page.path("nextCursor").isTextual()
                        ? "&cursor=" + page.path("nextCursor").asText()
                        : "";
            } while (!cursor.isEmpty());
        }
        return all;
    }
}
