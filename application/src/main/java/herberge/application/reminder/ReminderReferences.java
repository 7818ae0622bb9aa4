package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.Users;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.application.shared.UnknownReference.Reason;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
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
            faults.addOnce(Field.of("bookingId"), UnknownReference.missing(EntityKind.BOOKING, booking.value()));
        }
        UserId user = details.assignedTo();
        if (user != null && !user.equals(before.assignedTo()) && !worksHere(user)) {
            faults.addOnce(
                    Field.of("assignedTo"), new UnknownReference(EntityKind.USER, user.value(), Reason.NOT_ACTIVE));
        }
    }

    private boolean worksHere(UserId user) {
        return users.find(user).filter(known -> known.details().active()).isPresent();
    }
}
