package herberge.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The law of undo: afterwards everything is as it was before the change, except for author and time. */
class UndoLawIT {

    @Test
    void givesBackTheHouseAsItWas() {
        law(120);
    }

    @Tag("thorough")
    @Test
    void givesBackTheHouseAsItWasAThousandTimes() {
        law(1_000);
    }

    /** Makes a random change, undoes it, undoes the undo, and compares the state each time. */
    private static void law(int rounds) {
        long seed = new Random().nextLong();
        Random dice = new Random(seed);
        try (HouseUnderTest house = HouseUnderTest.open()) {
            HouseClient admin = house.admin();
            MixedDay day = MixedDay.in(house);
            int undone = 0;
            for (int i = 0; i < rounds; i++) {
                List<String> before = HouseState.of(house);
                long last = newest(admin);
                Reply done = day.undoable(admin, dice);
                long change = newest(admin);
                if (done.status() < 300 && change != last) {
                    List<String> after = HouseState.of(house);
                    undo(admin, change, seed);
                    assertThat(HouseState.of(house))
                            .as("seed %d, round %d", seed, i)
                            .isEqualTo(before);
                    undo(admin, newest(admin), seed);
                    assertThat(HouseState.of(house))
                            .as("seed %d, round %d", seed, i)
                            .isEqualTo(after);
                    undone++;
                }
            }
            assertThat(undone).as("seed %d", seed).isGreaterThan(rounds / 3);
        }
    }

    @Test
    void takesBackOlderStepsAsTheModelSays() {
        olderSteps(120);
    }

    @Tag("thorough")
    @Test
    void takesBackOlderStepsAsTheModelSaysAThousandTimes() {
        olderSteps(1_000);
    }

    /** Edits one booking and undoes random changes, including undos. */
    private static void olderSteps(int rounds) {
        long seed = new Random().nextLong();
        Random dice = new Random(seed);
        HouseUnderTest house = HouseUnderTest.shared();
        HouseClient anna = house.anna();
        long room = house.admin().addRoom("Modell", 4).id();
        LocalDate day = LocalDate.of(2034, 3, 1);
        Reply stay = anna.book(room, anna.addGuest("Mia", "Modell").id(), day, day.plusDays(2));
        String path = "/bookings/" + stay.id();
        UndoModel model = new UndoModel(Map.of("notes", "0", "source", "0", "partySize", 1L, "foundationCase", false));
        anna.patch(path, 1, Map.of("notes", "0", "source", "0")).expect(200);
        int[] answers = new int[500];
        for (int i = 0; i < rounds; i++) {
            if (model.steps().isEmpty() || dice.nextInt(5) < 2) {
                edit(anna, path, model, dice);
            } else {
                answers[takeBack(anna, model, model.any(dice), seed + ", round " + i)]++;
            }
            JsonNode is = anna.get(path).expect(200).body();
            model.fields()
                    .forEach((field, value) -> assertThat(is.path(field).asText())
                            .as("seed %d: %s", seed, field)
                            .isEqualTo(value.toString()));
        }
        assertThat(List.of(answers[200], answers[409], answers[412]))
                .as("seed %d", seed)
                .allMatch(count -> count > 0);
        requireListed(anna, model, seed);
    }

    private static void edit(HouseClient anna, String path, UndoModel model, Random dice) {
        Map<String, Object> values = new HashMap<>(Map.of("notes", "" + dice.nextInt(3)));
        if (dice.nextBoolean()) {
            values.put("source", "" + dice.nextInt(2));
            values.put("foundationCase", dice.nextBoolean());
        }
        if (dice.nextBoolean()) {
            values.put("partySize", 1L + dice.nextInt(3));
        }
        values.keySet().removeIf(field -> values.size() > 1 && dice.nextInt(3) == 0);
        long version = anna.get(path).expect(200).version();
        anna.patch(path, version, values).expect(200);
        if (model.changes(values)) {
            model.set(anna.newestChange(), values);
        }
    }

    private static int takeBack(HouseClient anna, UndoModel model, UndoModel.Step step, String as) {
        Reply reply = anna.post("/changes/" + step.id() + "/undo", null);
        Long undoneBy = model.undoneBy(step);
        Set<String> clashes = model.clashes(step);
        if (undoneBy != null) {
            assertThat(reply.expect(409).code()).as(as).isEqualTo("already-undone");
            assertThat(reply.body().path("undoneBy").asLong()).as(as).isEqualTo(undoneBy);
        } else if (clashes.isEmpty()) {
            reply.expect(200);
            model.undo(anna.newestChange(), step);
        } else {
            assertThat(reply.expect(412).body().path("changes")).as(as).isNotEmpty();
            Set<String> named = new TreeSet<>();
            reply.body().path("clashes").forEach(clash -> named.add(clash.asText()));
            assertThat(named).as(as).isEqualTo(clashes);
        }
        return reply.status();
    }

    private static void requireListed(HouseClient anna, UndoModel model, long seed) {
        Map<Long, JsonNode> listed = new HashMap<>();
        anna.get("/changes?mine=true&limit=500")
                .expect(200)
                .body()
                .path("items")
                .forEach(item -> listed.put(item.path("id").asLong(), item));
        model.steps().stream().filter(step -> listed.containsKey(step.id())).forEach(step -> {
            Long undoneBy = model.undoneBy(step);
            JsonNode item = Objects.requireNonNull(listed.get(step.id()));
            assertThat(item.path("undoneBy").asLong()).as("seed %d", seed).isEqualTo(undoneBy == null ? 0 : undoneBy);
            assertThat(item.path("undoable").asBoolean())
                    .as("seed %d", seed)
                    .isEqualTo(undoneBy == null && model.clashes(step).isEmpty());
        });
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
}
