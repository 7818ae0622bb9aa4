package herberge.bootstrap.system;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A busy day: all operations that the audit records, at random. */
final class MixedDay {

    private static final LocalDate FIRST = LocalDate.of(2033, 1, 1);
    private static final List<String> STEPS =
            List.of("reserve", "confirm", "cancel", "reopen", "check-in", "check-out", "no-show");

    private static final List<String> REMINDER_STEPS = List.of("complete", "dismiss", "reopen");

    private final List<Long> rooms;
    private final List<Long> guests;

    private MixedDay(List<Long> rooms, List<Long> guests) {
        this.rooms = List.copyOf(rooms);
        this.guests = List.copyOf(guests);
    }

    static MixedDay in(HouseUnderTest house) {
        List<Long> rooms = new ArrayList<>();
        List<Long> guests = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            rooms.add(house.admin().addRoom("Zimmer " + i, 4).id());
            guests.add(house.admin().addGuest("Gast", "Nummer " + i).id());
        }
        return new MixedDay(rooms, guests);
    }

    /** Runs so many operations and returns how many were accepted; only refusals are allowed to fail. */
    int spend(HouseClient who, Random dice, int operations) {
        int done = 0;
        for (int i = 0; i < operations; i++) {
            Reply reply = any(who, dice);
            if (reply.status() >= 500) {
                throw new AssertionError("not a refusal: " + reply);
            }
            done += reply.status() < 300 ? 1 : 0;
        }
        return done;
    }

    /** One operation. */
    Reply any(HouseClient who, Random dice) {
        return dice.nextInt(8) == 0 ? forGood(who, dice) : undoable(who, dice);
    }

    /** One operation that can be undone. */
    Reply undoable(HouseClient who, Random dice) {
        return dice.nextInt(4) == 0 ? ofTheHouse(who, dice) : ofTheDesk(who, dice);
    }

    private Reply ofTheDesk(HouseClient who, Random dice) {
        LocalDate from = FIRST.plusDays(dice.nextInt(120));
        LocalDate to = from.plusDays(1 + dice.nextInt(5));
        long room = one(rooms, dice);
        return switch (dice.nextInt(15)) {
            case 0 -> who.post("/room-blocks", HouseClient.block(room, from, to));
            case 1 -> removed(who, some(who, "/room-blocks", dice));
            case 2 -> removed(who, some(who, "/bookings", dice));
            case 3 -> changed(who, some(who, "/bookings", dice), Map.of("notes", "Notiz " + dice.nextInt(1000)));
            case 4 ->
                changed(
                        who,
                        some(who, "/bookings", dice),
                        Map.of("checkIn", from.toString(), "checkOut", to.toString(), "roomId", room));
            case 5 -> stepped(who, "/bookings", STEPS, dice);
            case 6, 7 -> undone(who, dice);
            case 8 -> who.post("/reminders", reminder(who, from, dice));
            case 9 -> changed(who, some(who, "/reminders", dice), Map.of("dueDate", to.toString(), "priority", "low"));
            case 10 -> stepped(who, "/reminders", REMINDER_STEPS, dice);
            case 11 -> removed(who, some(who, "/reminders", dice));
            default -> who.post("/bookings", HouseClient.booking(room, one(guests, dice), from, to));
        };
    }

    /** The rooms and guests of all bookings stay; users without the right are refused. */
    private Reply ofTheHouse(HouseClient who, Random dice) {
        int number = dice.nextInt(1000);
        return switch (dice.nextInt(7)) {
            case 0, 1 -> who.post("/guests", Map.of("firstName", "Neu", "lastName", "Gast " + number));
            case 2 -> changed(who, "/guests/" + one(guests, dice), Map.of("city", "Ort " + number));
            case 3 -> removedUnless(guests, who, some(who, "/guests", dice));
            case 4 -> who.post("/rooms", HouseClient.room("Neu " + number, 2));
            case 5 -> removedUnless(rooms, who, some(who, "/rooms", dice));
            default ->
                changed(who, "/rooms/" + one(rooms, dice), Map.of("notes", "N " + number, "keyCode", "k" + number));
        };
    }

    private static Reply forGood(HouseClient who, Random dice) {
        int number = dice.nextInt(1000);
        return switch (dice.nextInt(5)) {
            case 0 -> erased(who, some(who, "/guests", dice));
            case 1 -> changed(who, some(who, "/users", dice), Map.of("fullName", "Name " + number));
            case 2 -> changed(who, "/settings/reminders", Map.of("paymentDaysAfterDeparture", number % 30));
            case 3 -> who.post("/auth/tokens", Map.of("name", "Kalender " + number, "scope", "read"));
            default -> who.delete("/auth/tokens/" + (1 + number % 30));
        };
    }

    /** Undoes one of the last changes, of any user. */
    static Reply undone(HouseClient who, Random dice) {
        Reply changes = who.get("/changes?limit=5").expect(200);
        long id = changes.body().at("/items/" + dice.nextInt(5) + "/id").longValue();
        return who.post("/changes/" + id + "/undo", null);
    }

    private static Reply stepped(HouseClient who, String list, List<String> steps, Random dice) {
        String path = some(who, list, dice);
        long version = who.get(path).body().path("version").asLong(1);
        return who.post(path + "/" + steps.get(dice.nextInt(steps.size())), Map.of("version", version));
    }

    /** About half of them are about a booking. */
    private static Map<String, Object> reminder(HouseClient who, LocalDate due, Random dice) {
        Map<String, Object> reminder =
                new HashMap<>(Map.of("title", "Zu tun " + dice.nextInt(1000), "dueDate", due.toString()));
        String booking = some(who, "/bookings", dice);
        if (dice.nextBoolean() && !booking.endsWith("/0")) {
            reminder.put("bookingId", Long.parseLong(booking.substring(booking.lastIndexOf('/') + 1)));
        }
        return reminder;
    }

    private static Reply changed(HouseClient who, String path, Map<String, Object> fields) {
        return who.patch(path, who.get(path).body().path("version").asLong(1), fields);
    }

    private static Reply removed(HouseClient who, String path) {
        return who.delete(path, who.get(path).body().path("version").asLong(1));
    }

    private static Reply removedUnless(List<Long> staying, HouseClient who, String path) {
        boolean stays = staying.contains(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        return stays ? who.get(path) : removed(who, path);
    }

    private static Reply erased(HouseClient who, String path) {
        long version = who.get(path).body().path("version").asLong(1);
        return who.post(path + "/erase", Map.of("version", version));
    }

    /** The path of one of them, or of no entity if there is none. */
    private static String some(HouseClient who, String list, Random dice) {
        Reply page = who.get(list + "?limit=100"); // a refusal where not everybody may look
        int size = page.body().path("items").size();
        return list + "/"
                + (size == 0
                        ? 0
                        : page.body().at("/items/" + dice.nextInt(size) + "/id").asLong());
    }

    private static long one(List<Long> ids, Random dice) {
        return ids.get(dice.nextInt(ids.size()));
    }
}
