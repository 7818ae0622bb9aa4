package herberge.application.booking;

import herberge.application.booking.BookingUseCases.RepriceBooking;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.price.StayPrices;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingViolation;
import herberge.domain.price.Pricing;
import herberge.domain.shared.Field;
import java.time.Clock;
import java.time.Instant;

final class RepriceBookingUseCase implements RepriceBooking {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final StayPrices prices;
    private final PaymentLedger ledger;
    private final Clock clock;

    RepriceBookingUseCase(ChangeExecutor changes, BookingUseCases.Stores stores, Clock clock) {
        this.changes = changes;
        this.bookings = stores.bookings();
        this.prices = stores.prices();
        this.ledger = stores.ledger();
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> reprice(Caller caller, BookingId id, ChangeRequest<?> request) {
        Instant now = clock.instant();
        return changes.change(caller, BookingTarget.of(bookings, id), request, (before, faults) -> {
            if (!before.links().isFirst()) {
                faults.addOnce(Field.of("continuesId"), BookingViolation.Plain.PRICED_WITH_FIRST);
            }
            faults.refuseIfAny();
            Pricing former = before.terms().pricing();
            Booking priced = prices.price(before.reprice(caller.userId(), now), now, bookings);
            Booking after = ledger.recordPaidAt(before, priced, faults);
            if (!after.terms().pricing().equals(former)) {
                bookings.save(after);
            }
            return BookingTarget.view(bookings, id).withFormerPrice(former.price());
        });
    }
}
