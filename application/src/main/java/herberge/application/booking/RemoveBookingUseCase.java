package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;

final class RemoveBookingUseCase implements RemoveBooking {

    private final Transactions transactions;
    private final Bookings bookings;
    private final LockedBooking current;

    RemoveBookingUseCase(Transactions transactions, Bookings bookings, LockedBooking current) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.current = current;
    }

    @Override
    public BookingView remove(Caller caller, BookingId id, Patch<NoBody> edit) {
        caller.requireAdmin();
        return transactions.run(caller, () -> {
            Booking booking = current.lock(id);
            ParsedRequest<NoBody> asked = edit.apply(NoBody.NONE);
            current.requireFresh(asked, booking);
            asked.faultsSoFar().refuseIfAny();
            BookingView gone = current.view(id);
            bookings.remove(id);
            return gone;
        });
    }
}
