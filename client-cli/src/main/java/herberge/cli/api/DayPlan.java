package herberge.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** The day at the front desk: who comes, who goes, who is here, what is due and what is free. */
public record DayPlan(
        LocalDate date,
        List<Booking> arrivals,
        List<Booking> departures,
        List<Booking> inHouse,
        List<Task> reminders,
        List<Room> freeRooms) {

    /** A reminder that is due. */
    public record Task(String title, String dueDate, String priority) {

        public static Task of(JsonNode json) {
            return new Task(
                    Json.textOrEmpty(json, "title"),
                    Json.textOrEmpty(json, "dueDate"),
                    Json.textOrEmpty(json, "priority"));
        }
    }

    public static DayPlan of(JsonNode json) {
        return new DayPlan(
                Json.date(json, "date"),
                Json.list(json, "arrivals", Booking::of),
                Json.list(json, "departures", Booking::of),
                Json.list(json, "inHouse", Booking::of),
                Json.list(json, "reminders", Task::of),
                Json.list(json, "freeRooms", Room::of));
    }
}
