package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.Users;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.shared.Faults;
import herberge.domain.shared.UserId;

/** Checks what a reminder refers to: a booking that the caller may see, and an active user. */
final class ReminderReferences {

    private final Bookings bookings;
    private final Users users;

    ReminderReferences(Bookings bookings, Users users) {
        this.bookings = bookings;
        this.users = users;
    }

    /** Adds faults for references that {@code before} did not have. */
    void check(ReminderDetails details, ReminderDetails before, Faults faults) {
        BookingId booking = details.booking();
        if (booking != null
                && !booking.equals(before.booking())
                && bookings.find(booking).isEmpty()) {
            faults.addOnce("/bookingId", Faults.UNKNOWN_REFERENCE, "there is no booking " + booking.value());
        }
        UserId user = details.assignedTo();
        if (user != null && !user.equals(before.assignedTo()) && !worksHere(user)) {
            faults.addOnce("/assignedTo", Faults.UNKNOWN_REFERENCE, "there is no active user " + user.value());
        }
    }

    private boolean worksHere(UserId user) {
        return users.find(user).filter(known -> known.details().active()).isPresent();
    }
}
