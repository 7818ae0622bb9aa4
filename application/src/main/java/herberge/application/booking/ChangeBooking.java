package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingId;

/** Moves, resizes and edits a booking if no rule of the house objects. */
@FunctionalInterface
public interface ChangeBooking {

    BookingView change(Caller caller, BookingId id, Patch<BookingDraft> edit);
}
