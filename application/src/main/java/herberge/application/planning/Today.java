package herberge.application.planning;

import herberge.application.booking.BookingView;
import herberge.application.booking.LateDepartureView;
import herberge.application.reminder.ReminderView;
import herberge.domain.room.Room;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;

/**
 * What the front desk needs to know this morning. A stay that changes its room is one stay: it arrives with its first
 * booking, leaves with its last, and is in house with the booking of tonight.
 *
 * @param arrivals          stays that begin today, including those already checked in
 * @param overdueArrivals   reserved and confirmed stays that began before today and are not over
 * @param departures        stays that end today, including those already checked out
 * @param overdueDepartures stays that ended before today and whose party is still checked in
 * @param undecided         reserved and confirmed stays that are over, latest end first, at most {@link
 *                          #MOST_UNDECIDED}; further ones appear as these are decided
 * @param inHouse           stays that are checked in, including overdue departures
 * @param reminders         reminders that are overdue or due today, except snoozed ones; read during the iteration
 * @param freeRooms         active rooms that are neither held nor still occupied tonight
 * @param warnings          departures of today that are later than the next arrival in the same room
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
        List<LateDepartureView> warnings,
        long eventSeq,
        String epoch) {

    /** Limits the list for a house that never decides such stays and has years of them. */
    static final int MOST_UNDECIDED = 100;

    /** A room that is still available tonight. */
    public record FreeRoom(long roomId, String name, String location, int capacity) {

        static FreeRoom of(Room room) {
            return new FreeRoom(room.id().value(), room.name(), room.location(), room.capacity());
        }
    }
}
