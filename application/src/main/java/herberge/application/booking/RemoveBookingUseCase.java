package herberge.application.booking;

import herberge.application.booking.BookingUseCases.RemoveBooking;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import java.util.List;

final class RemoveBookingUseCase implements RemoveBooking {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final PaymentLedger ledger;
    private final StayParts stays;

    RemoveBookingUseCase(ChangeExecutor changes, Bookings bookings, PaymentLedger ledger) {
        this.changes = changes;
        this.bookings = bookings;
        this.ledger = ledger;
        this.stays = new StayParts(bookings);
    }

    @Override
    public ChangeResult<BookingView> remove(Caller caller, BookingId id, ChangeRequest<?> request) {
        caller.requireAdmin();
        return changes.remove(caller, BookingTarget.of(bookings, id), request, (booking, faults) -> {
            faults.refuseIfAny();
            BookingView last = BookingTarget.view(bookings, id);
            List<Booking> parts = stays.lock(booking);
            ledger.requireNoRecords(parts);
            stays.removeAll(parts);
            return last;
        });
    }
}
