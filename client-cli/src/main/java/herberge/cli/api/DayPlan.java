package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** The overview of a day: arrivals, departures, guests in the house, due reminders and free rooms. */
public record DayPlan(
        LocalDate date,
        List<Booking> arrivals,
        List<Booking> overdueArrivals,
        List<Booking> departures,
        List<Booking> overdueDepartures,
        List<Booking> undecided,
        List<Booking> inHouse,
        List<Reminder> reminders,
        List<Room> freeRooms,
        List<LateDeparture> warnings) {

    public static DayPlan of(JsonNode json) {
        return new DayPlan(
                Json.date(json, "date"),
                Json.list(json, "arrivals", Booking::of),
                Json.list(json, "overdueArrivals", Booking::of),
                Json.list(json, "departures", Booking::of),
                Json.list(json, "overdueDepartures", Booking::of),
                Json.list(json, "undecided", Booking::of),
                Json.list(json, "inHouse", Booking::of),
                Json.list(json, "reminders", Reminder::of),
                Json.list(json, "freeRooms", Room::of),
                Json.list(json, "warnings", LateDeparture::of));
    }
}
