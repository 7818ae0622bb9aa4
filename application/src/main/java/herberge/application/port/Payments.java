package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Optional;

/**
 * Stores payments. They are only added: no payment is changed or removed, and each is reversed at most once. A caller sees
 * the payments of the bookings that they may see. Who adds a payment has locked its booking.
 */
public interface Payments {

    Optional<Payment> find(PaymentId id);

    /** Lists the payments for a booking, with their reversals, in the order in which they were recorded. */
    Slice<Payment> list(BookingId booking, PageRequest page);

    /** Returns all payments for the bookings of a guest, in the order in which they were recorded. */
    List<Payment> listOfGuest(GuestId guest);

    /** Returns the payments that were recorded by setting {@code paidAt} of the booking and are in effect. */
    List<Payment> listByPaidAt(BookingId booking);

    /** Counts the payments for a booking, with their reversals. */
    long count(BookingId booking);

    Payment add(PaymentEntry entry, Authorship authorship);

    /** Returns the change that recorded the payment. */
    long changeOf(PaymentId id);

    /** Returns the payment after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Payment> findAfter(long entry);
}
