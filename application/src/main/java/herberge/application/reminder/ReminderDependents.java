package herberge.application.reminder;

import herberge.application.port.DependentReminders;
import herberge.application.shared.DependentUpdates;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import java.util.List;

/** What undo does to the automatic reminders of bookings and guests. */
public record ReminderDependents(DependentReminders reminders, ReminderSync sync) {

    public DependentUpdates ofBookings() {
        return new DependentUpdates(
                true,
                (id, caller, now) -> reminders.restore(new BookingId(id), caller.userId(), now),
                (id, caller, now) -> sync.followBookings(List.of(new BookingId(id)), caller.userId(), now));
    }

    public DependentUpdates ofGuests() {
        return DependentUpdates.following((id, caller, now) -> sync.followGuest(new GuestId(id), caller.userId(), now));
    }
}
