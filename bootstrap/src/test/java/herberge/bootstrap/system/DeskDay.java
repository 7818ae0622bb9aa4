package herberge.bootstrap.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What desks do with stays, at random: they book, move, change rooms, swap, form groups and undo, in few rooms and few
 * weeks around today, so that they often want the same nights. All stays reach beyond today: of a stay that is over, an
 * undo may be refused although nothing has changed since.
 */
final class DeskDay {

    private static final List<String> STEPS =
            List.of("reserve", "confirm", "cancel", "reopen", "check-in", "check-out");
    private static final List<String> GROUP_STEPS = List.of("cancel", "reopen", "check-in", "check-out", "confirm");
    private static final int ROOMS = 12;
    private static final int LAST_ARRIVAL = 40;

    /** How often each operation was accepted. */
    private final Map<String, AtomicInteger> accepted = new ConcurrentSkipListMap<>();

    private final List<Long> rooms = new ArrayList<>();
    private final List<Long> guests = new ArrayList<>();
    private final LocalDate today;

    DeskDay(HouseUnderTest house) {
        HouseClient admin = house.admin();
        this.today = admin.today();
        for (int i = 0; i < ROOMS; i++) {
            rooms.add(admin.addRoom("Zimmer " + i, 2 + i % 3).id());
            guests.add(admin.addGuest("Gast", "Nummer " + i).id());
        }
    }

    /** The nights of a stay. */
    private record Nights(LocalDate from, LocalDate to) {

        static Nights of(JsonNode booking) {
            return new Nights(
                    LocalDate.parse(booking.path("checkIn").asText()),
                    LocalDate.parse(booking.path("checkOut").asText()));
        }

        boolean overlap(Nights other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    /** Runs so many operations; only refusals are allowed to fail. */
    void spend(HouseClient desk, Random dice, int operations) {
        for (int i = 0; i < operations; i++) {
            Reply reply = any(desk, dice);
            if (reply.status() >= 500) {
                throw new AssertionError("not a refusal: " + reply);
            }
        }
    }

    int accepted() {
        return accepted.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    @Override
    public String toString() {
        return "accepted " + accepted;
    }

    private Reply any(HouseClient desk, Random dice) {
        return switch (dice.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> counted("book", book(desk, dice));
            case 5, 6, 7 -> counted("move", move(desk, dice));
            case 8, 9 -> counted("change", changeRoom(desk, dice));
            case 10, 11, 12 -> counted("swap", swap(desk, dice));
            case 13, 14 -> counted("step", step(desk, dice));
            case 15 -> counted("form", form(desk, dice));
            case 16 -> counted("group", ofGroup(desk, dice));
            case 17 -> counted("remove", remove(desk, dice));
            default -> counted("undo", MixedDay.undone(desk, dice));
        };
    }

    private Reply counted(String operation, Reply reply) {
        if (reply.status() < 300) {
            accepted.computeIfAbsent(operation, key -> new AtomicInteger()).incrementAndGet();
        }
        return reply;
    }

    private Nights nights(Random dice) {
        LocalDate from = today.plusDays(dice.nextInt(LAST_ARRIVAL + 4) - 3);
        LocalDate first = from.isBefore(today) ? today : from;
        return new Nights(from, first.plusDays(1 + dice.nextInt(6)));
    }

    private Map<String, Object> draft(long room, Random dice) {
        Nights nights = nights(dice);
        Map<String, Object> draft = HouseClient.booking(room, one(guests, dice), nights.from(), nights.to());
        draft.put("partySize", 1 + dice.nextInt(2));
        return draft;
    }

    Reply book(HouseClient desk, Random dice) {
        return desk.post("/bookings", draft(one(rooms, dice), dice));
    }

    private Reply move(HouseClient desk, Random dice) {
        JsonNode booking = one(bookings(desk), dice);
        Map<String, Object> fields = new HashMap<>();
        if (dice.nextInt(3) > 0) {
            fields.put("roomId", one(rooms, dice));
        }
        if (dice.nextInt(3) > 0) {
            Nights wanted = nights(dice);
            fields.put("checkOut", wanted.to().toString());
            if (dice.nextBoolean()) {
                fields.put("checkIn", wanted.from().toString());
            }
        }
        if (dice.nextInt(4) == 0) {
            fields.put("notes", "Notiz " + dice.nextInt(1000));
            fields.put("partySize", 1 + dice.nextInt(3));
        }
        return desk.patch("/bookings/" + booking.path("id").asLong(), version(booking), fields);
    }

    private Reply changeRoom(HouseClient desk, Random dice) {
        JsonNode booking = one(bookings(desk), dice);
        LocalDate from = Nights.of(booking).from().plusDays(dice.nextInt(5) - 1);
        return desk.post(
                "/bookings/" + booking.path("id").asLong() + "/change-room",
                Map.of("version", version(booking), "roomId", one(rooms, dice), "from", from.toString()));
    }

    /** Two stays that share a night, if there are any. */
    private Reply swap(HouseClient desk, Random dice) {
        List<JsonNode> all = bookings(desk);
        JsonNode own = one(all, dice);
        List<JsonNode> others = all.stream()
                .filter(other -> Nights.of(other).overlap(Nights.of(own)) && !other.equals(own))
                .toList();
        JsonNode other = others.isEmpty() ? own : one(others, dice);
        return desk.post(
                "/bookings/" + own.path("id").asLong() + "/swap-room",
                Map.of("version", version(own), "with", other.path("id").asLong(), "withVersion", version(other)));
    }

    private Reply form(HouseClient desk, Random dice) {
        boolean auto = dice.nextBoolean();
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", "Gruppe " + dice.nextInt(1000));
        group.put("contactGuestId", one(guests, dice));
        group.put("bookings", drafts(auto, dice));
        if (auto) {
            group.put("rooms", "auto");
        }
        return desk.post("/groups", group);
    }

    private List<Map<String, Object>> drafts(boolean auto, Random dice) {
        List<Map<String, Object>> drafts = new ArrayList<>();
        Nights nights = nights(dice);
        int first = dice.nextInt(ROOMS);
        for (int i = 0; i < 1 + dice.nextInt(3); i++) {
            Map<String, Object> draft = draft(rooms.get((first + i) % ROOMS), dice);
            draft.put("checkIn", nights.from().toString());
            draft.put("checkOut", nights.to().toString());
            if (auto) {
                draft.remove("roomId");
            }
            drafts.add(draft);
        }
        return drafts;
    }

    private Reply ofGroup(HouseClient desk, Random dice) {
        List<JsonNode> groups = list(desk, "/groups");
        if (groups.isEmpty()) {
            return form(desk, dice);
        }
        JsonNode group = one(groups, dice);
        String path = "/groups/" + group.path("id").asLong();
        Map<String, Object> body = new HashMap<>(Map.of("version", version(group)));
        return switch (dice.nextInt(6)) {
            case 0 -> {
                body.put("bookings", drafts(false, dice));
                yield desk.post(path + "/bookings", body);
            }
            case 1 -> {
                body.put("days", 1 + dice.nextInt(3));
                yield desk.post(path + "/move", body);
            }
            case 2 -> desk.patch(path, version(group), Map.of("name", "Gruppe " + dice.nextInt(1000)));
            case 3 -> desk.delete(path, version(group));
            default -> desk.post(path + "/" + one(GROUP_STEPS, dice), body);
        };
    }

    private Reply step(HouseClient desk, Random dice) {
        JsonNode booking = one(bookings(desk), dice);
        return desk.step(booking.path("id").asLong(), one(STEPS, dice), version(booking));
    }

    private Reply remove(HouseClient desk, Random dice) {
        JsonNode booking = one(bookings(desk), dice);
        return desk.delete("/bookings/" + booking.path("id").asLong(), version(booking));
    }

    /** There always are some: the house has bookings from the start. */
    private static List<JsonNode> bookings(HouseClient desk) {
        return list(desk, "/bookings");
    }

    private static List<JsonNode> list(HouseClient desk, String path) {
        List<JsonNode> items = new ArrayList<>();
        desk.get(path + "?limit=500").expect(200).body().path("items").forEach(items::add);
        return items;
    }

    private static long version(JsonNode entity) {
        return entity.path("version").asLong(1);
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }
}
