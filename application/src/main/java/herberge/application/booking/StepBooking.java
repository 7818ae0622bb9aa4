package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Transition;

/** Takes a booking from one status to the next, or back, if no rule of the house objects. */
@FunctionalInterface
public interface StepBooking {

    BookingView step(Caller caller, BookingId id, Transition transition, Edit<StepInput> edit);
}
