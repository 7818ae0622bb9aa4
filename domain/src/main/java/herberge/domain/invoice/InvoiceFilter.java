package herberge.domain.invoice;

import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices a list has; null means: whatever it is.
 *
 * @param booking the first booking of a stay that is charged
 * @param guest   the guest who stayed, or speaks for the group
 * @param payer   to whom it is addressed instead of the guest
 * @param from    the first day of issue
 * @param to      the last day of issue
 * @param open    whether it stands and one of its bookings is not settled
 */
public record InvoiceFilter(
        @Nullable BookingId booking,
        @Nullable GuestId guest,
        @Nullable PayerId payer,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable InvoiceNumber number,
        @Nullable Boolean open) {

    /** Returns this filter with the guest that is meant, if it restricts the guest. */
    public InvoiceFilter resolveGuest(UnaryOperator<GuestId> meant) {
        return guest == null ? this : new InvoiceFilter(booking, meant.apply(guest), payer, from, to, number, open);
    }
}
