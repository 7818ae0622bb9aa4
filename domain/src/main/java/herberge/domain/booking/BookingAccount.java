package herberge.domain.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was paid and invoiced for a booking.
 *
 * @param paidCents the sum of its payments
 * @param dueOn     the day until which its standing invoices are to be paid; null if none stands
 */
public record BookingAccount(long paidCents, @Nullable LocalDate dueOn) {

    /** Nothing is paid or invoiced. */
    public static final BookingAccount NEW = new BookingAccount(0, null);

    public BookingAccount withPaid(long cents) {
        return new BookingAccount(cents, dueOn);
    }

    public BookingAccount withDueOn(@Nullable LocalDate day) {
        return new BookingAccount(paidCents, day);
    }

    /** Whether invoices stand, so that the booking keeps its price. */
    public boolean isInvoiced() {
        return dueOn != null;
    }
}
