package herberge.domain.invoice;

import herberge.domain.booking.BookingId;
import java.util.List;

/**
 * What an invoice charges of one booking.
 *
 * @param booking the first booking of a stay
 * @param lines   the charged lines of its price, by their positions from 0; empty for an advance
 */
public record InvoicePart(BookingId booking, List<Integer> lines) {

    public InvoicePart {
        lines = List.copyOf(lines);
    }
}
