package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.payment.PaymentMethod;
import org.junit.jupiter.api.Test;

/** What every store of payments must do. */
public interface PaymentsContract extends StoresUnderTest {

    private static PaymentEntry cash(BookingId booking, long cents) {
        return new PaymentEntry(booking, cents, PaymentMethod.CASH, day("2026-05-04"), "Bon 17", null, false);
    }

    private Payment stored(PaymentEntry entry) {
        return inWork(() -> payments().add(entry, BY_SYSTEM));
    }

    private Payment reversed(Payment payment) {
        return stored(payment.reversal(day("2026-05-05")));
    }

    private Payment read(PaymentId id) {
        return inWork(() -> payments().find(id)).orElseThrow();
    }

    @Test
    default void keepsEveryPaymentAsItWasRecorded() {
        BookingId booking = storedBooking().id();
        PaymentEntry entry = cash(booking, 12_345);

        Payment payment = stored(entry);

        assertThat(payment).isEqualTo(new Payment(payment.id(), entry, null, BY_SYSTEM));
        assertThat(read(payment.id())).isEqualTo(payment);
        assertThat(inWork(() -> payments().find(new PaymentId(Long.MAX_VALUE)))).isEmpty();
    }

    @Test
    default void knowsByWhatAPaymentIsReversed() {
        Payment payment = stored(cash(storedBooking().id(), 500));

        Payment reversal = reversed(payment);

        assertThat(reversal.entry().amountCents()).isEqualTo(-500);
        assertThat(reversal.entry().reverses()).isEqualTo(payment.id());
        assertThat(read(payment.id()).reversedBy()).isEqualTo(reversal.id());
    }

    @Test
    default void reversesAPaymentOnce() {
        Payment payment = stored(cash(storedBooking().id(), 500));
        reversed(payment);

        assertThatThrownBy(() -> reversed(payment)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void listsThePaymentsOfABookingInTheirOrder() {
        BookingId booking = storedBooking().id();
        stored(cash(storedBooking().id(), 1));
        Payment first = stored(cash(booking, 100));
        Payment second = stored(cash(booking, 200));
        Payment third = reversed(first);

        assertThat(allPages(2, page -> payments().list(booking, page)))
                .extracting(Payment::id)
                .containsExactly(first.id(), second.id(), third.id());
        assertThat(inWork(() -> payments().count(booking))).isEqualTo(3);
    }

    @Test
    default void listsThePaymentsOfAGuest() {
        Booking booking = storedBooking();
        stored(cash(storedBooking().id(), 1));
        Payment payment = stored(cash(booking.id(), 100));

        assertThat(inWork(() -> payments().listOfGuest(booking.terms().guest())))
                .containsExactly(payment);
    }

    @Test
    default void findsWhatWasRecordedByMarkingABookingAsPaid() {
        BookingId booking = storedBooking().id();
        stored(cash(booking, 100));
        Payment taken = stored(PaymentEntry.byPaidAt(booking, 200, day("2026-05-04")));
        Payment again = reversed(reversed(taken));

        assertThat(inWork(() -> payments().listByPaidAt(booking))).containsExactly(again);
    }

    @Test
    default void findsTheChangeThatRecordedAPayment() {
        BookingId booking = storedBooking().id();
        Payment first = stored(cash(booking, 100));
        Payment second = stored(cash(booking, 100));

        long change = inWork(() -> payments().changeOf(first.id()));

        assertThat(inWork(() -> payments().changeOf(second.id()))).isGreaterThan(change);
        assertThat(inWork(() -> audit().steps(change)))
                .singleElement()
                .satisfies(step -> assertThat(step.id()).isEqualTo(first.id().value()));
    }
}
