package herberge.application.planning;

import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderView;
import herberge.domain.room.Room;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * What the desk has to know this morning.
 *
 * @param arrivals          stays that begin today, also those already checked in
 * @param overdueArrivals   reserved and confirmed stays that began before today and are not over
 * @param departures        stays that end today, also those already checked out
 * @param overdueDepartures stays that ended before today and whose party is still checked in
 * @param undecided         reserved and confirmed stays that are over, the last to end first, at most
 *                          {@link #MOST_UNDECIDED}: the next one comes up where one is decided
 * @param inHouse           who is checked in, the overdue departures too
 * @param reminders         what is due today or overdue, but for what is put off; read while it is gone through
 * @param freeRooms         active rooms that are neither held nor still occupied tonight
 * @param eventSeq          with {@code epoch}: the answer includes at least every event up to this position of the
 *                          event log
 */
public record Today(
        LocalDate date,
        List<BookingView> arrivals,
        List<BookingView> overdueArrivals,
        List<BookingView> departures,
        List<BookingView> overdueDepartures,
        List<BookingView> undecided,
        List<BookingView> inHouse,
        Iterator<ReminderView> reminders,
        List<FreeRoom> freeRooms,
        long eventSeq,
        String epoch) {

    /** A house that never decides would have years of them. */
    static final int MOST_UNDECIDED = 100;

    /** A room that could still be given away tonight. */
    public record FreeRoom(long roomId, String name, String location, int capacity) {

        static FreeRoom of(Room room) {
            return new FreeRoom(room.id().value(), room.name(), room.location(), room.capacity());
        }
    }
}
