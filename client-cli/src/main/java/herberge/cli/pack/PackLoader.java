package herberge.cli.pack;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Api;
import herberge.cli.api.Booking;
import herberge.cli.api.DayPlan;
import herberge.cli.api.Guest;
import herberge.cli.api.Json;
import herberge.cli.api.QueryString;
import herberge.cli.api.Reminder;
import herberge.cli.api.Room;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads everything that a {@link Pack} contains. A change between two of its requests may be in one part only. */
public final class PackLoader {

    private static final int ALL = Integer.MAX_VALUE;

    private final Api api;

    public PackLoader(Api api) {
        this.api = api;
    }

    /** Reads the house from the server's today on, for so many days. */
    public Pack load(int days) {
        DayPlan today = DayPlan.of(api.get("/today", QueryString.none()).json());
        LocalDate end = today.date().plusDays(days);
        List<Booking> stays = stays(today, end);
        return new Pack(
                today,
                end,
                api.list("/rooms", QueryString.none(), ALL).stream()
                        .map(Room::of)
                        .toList(),
                stays,
                blocks(today.date(), end),
                phones(stays, today),
                reminders(end));
    }

    /** The stays of these days, and parties that should have left and are still there. */
    private List<Booking> stays(DayPlan today, LocalDate end) {
        LocalDate lastNight = today.date().minusDays(1); // of a stay that ends today
        QueryString query = QueryString.of("from", lastNight)
                .and("to", end)
                .and("status", "reserved")
                .and("status", "confirmed")
                .and("status", "checked-in");
        Map<Long, Booking> stays = new LinkedHashMap<>();
        today.overdueDepartures().forEach(stay -> stays.put(stay.storedId(), stay));
        api.list("/bookings", query, ALL).stream().map(Booking::of).forEach(stay -> stays.put(stay.storedId(), stay));
        return stays.values().stream()
                .sorted(Comparator.comparing((Booking stay) -> stay.room().name())
                        .thenComparing(Booking::checkIn))
                .toList();
    }

    private List<JsonNode> blocks(LocalDate today, LocalDate end) {
        return api.list("/room-blocks", QueryString.of("from", today), ALL).stream()
                .filter(block -> Json.date(block, "from").isBefore(end))
                .toList();
    }

    private Map<Long, String> phones(List<Booking> stays, DayPlan today) {
        List<Booking> arriving = new ArrayList<>(today.overdueArrivals());
        arriving.addAll(stays.stream()
                .filter(stay -> !stay.checkIn().isBefore(today.date()))
                .toList());
        Map<Long, String> phones = new LinkedHashMap<>();
        for (Booking booking : arriving) {
            long id = booking.guest().id();
            if (!phones.containsKey(id)) {
                phones.put(
                        id,
                        Guest.of(api.get("/guests/" + id, QueryString.none()).json())
                                .phone());
            }
        }
        return phones;
    }

    private List<Reminder> reminders(LocalDate end) {
        QueryString query = QueryString.of("due", "all").and("open", true);
        return api.list("/reminders", query, ALL).stream()
                .map(Reminder::of)
                .filter(reminder -> reminder.dueDate().isBefore(end))
                .toList();
    }
}
