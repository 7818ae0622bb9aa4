package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.Users;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.shared.Faults;
import herberge.domain.shared.UserId;

/** What a reminder is tied to: a booking that the caller may see, and somebody who works here. */
final class ReminderReferences {

    private final Bookings bookings;
    private final Users users;

    ReminderReferences(Bookings bookings, Users users) {
        this.bookings = bookings;
        this.users = users;
    }

    /** Adds what is wrong with ties that {@code was} did not have. */
    void check(ReminderDetails wanted, ReminderDetails was, Faults faults) {
        BookingId booking = wanted.booking();
        if (booking != null
                && !booking.equals(was.booking())
                && bookings.find(booking).isEmpty()) {
            faults.addOnce("/bookingId", Faults.UNKNOWN_REFERENCE, "there is no booking " + booking.value());
        }
        UserId user = wanted.assignedTo();
        if (user != null && !user.equals(was.assignedTo()) && !worksHere(user)) {
            faults.addOnce("/assignedTo", Faults.UNKNOWN_REFERENCE, "there is no active user " + user.value());
        }
    }

    private boolean worksHere(UserId user) {
        return users.find(user).filter(known -> known.details().active()).isPresent();
    }
}
