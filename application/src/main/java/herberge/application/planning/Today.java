package herberge.application.planning;

import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderView;
import herberge.domain.room.Room;
import java.time.LocalDate;
import java.util.List;

/**
 * What the desk has to know this morning.
 *
 * @param arrivals   stays that begin today, also those already checked in
 * @param departures stays that end today, also those already checked out
 * @param inHouse    who is checked in
 * @param reminders  what is due today or overdue, but for what is put off
 * @param freeRooms  active rooms that nobody has tonight
 */
public record Today(
        LocalDate date,
        List<BookingView> arrivals,
        List<BookingView> departures,
        List<BookingView> inHouse,
        List<ReminderView> reminders,
        List<FreeRoom> freeRooms) {

    /** A room that could still be given away tonight. */
    public record FreeRoom(long roomId, String name, String location, int capacity) {

        static FreeRoom of(Room room) {
            return new FreeRoom(room.id().value(), room.name(), room.location(), room.capacity());
        }
    }
}
