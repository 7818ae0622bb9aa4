package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;

/** Moves, resizes and edits a booking if no rule of the house objects. */
@FunctionalInterface
public interface ChangeBooking {

    ChangeResult<BookingView> change(Caller caller, BookingId id, ChangeRequest<BookingDraft> request);
}
