package herberge.cli.pack;

import com.fasterxml.jackson.databind.JsonNode;
import herberge.cli.api.Booking;
import herberge.cli.api.DayPlan;
import herberge.cli.api.Reminder;
import herberge.cli.api.Room;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The house for some days.
 *
 * @param today what is overdue, among others
 * @param end the day after the last one
 * @param stays reserved, confirmed and checked-in bookings of these days, by room and arrival
 * @param phones the phone numbers of the guests that arrive, by the guest's id
 * @param reminders open ones that are due before the end
 */
public record Pack(
        DayPlan today,
        LocalDate end,
        List<Room> rooms,
        List<Booking> stays,
        List<JsonNode> blocks,
        Map<Long, String> phones,
        List<Reminder> reminders) {

    /** The days of the pack. */
    List<LocalDate> days() {
        return today.date().datesUntil(end).toList();
    }

    /** Arrivals of a day that have not been checked in. */
    List<Booking> arrivals(LocalDate day) {
        return on(day, Booking::checkIn).stream()
                .filter(booking -> !booking.status().equals("checked-in"))
                .toList();
    }

    List<Booking> departures(LocalDate day) {
        return on(day, Booking::checkOut);
    }

    private List<Booking> on(LocalDate day, Function<Booking, LocalDate> date) {
        return stays.stream().filter(stay -> date.apply(stay).equals(day)).toList();
    }

    List<Booking> staysIn(Room room) {
        return stays.stream().filter(stay -> stay.room().id() == room.id()).toList();
    }
}
