package herberge.domain.invoice;

import java.util.List;

/**
 * An invoice for bookings of a group as a request asks for it.
 *
 * @param bookings the ids of the bookings; empty for all of which something is left to be invoiced
 */
public record GroupInvoiceDraft(InvoiceDraft invoice, List<Long> bookings) {

    /** An invoice over everything that is left of all bookings, issued today. */
    public static final GroupInvoiceDraft BLANK = new GroupInvoiceDraft(InvoiceDraft.BLANK, List.of());

    public GroupInvoiceDraft {
        bookings = List.copyOf(bookings);
    }
}
