package herberge.application.port;

import herberge.application.shared.FrozenBytes;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stores invoices. They are only added: no invoice is changed or removed, and each is cancelled at most once. A caller sees
 * the invoices of the bookings that they may see. Who adds an invoice has locked its booking, and then the series.
 */
public interface Invoices {

    /**
     * A stored invoice, for verifying the chain.
     *
     * @param content as it is stored
     * @param agrees  whether it is the content of an invoice with the recorded number, days and amounts
     * @param files   whether the stored documents are those whose digests the content names
     */
    record Link(InvoiceNumber number, String content, String hash, boolean agrees, boolean files) {}

    Optional<IssuedInvoice> find(InvoiceId id);

    /** Lists invoices in the order in which they were issued. */
    Slice<IssuedInvoice> list(InvoiceFilter filter, PageRequest page);

    /** Returns all invoices of a booking, in the order in which they were issued. */
    List<IssuedInvoice> listOfBooking(BookingId booking);

    /** Returns all invoices of a guest, also of guests that were merged into this one, in the order of their issue. */
    List<IssuedInvoice> listOfGuest(GuestId guest);

    /** Counts the invoices of a booking, with cancelled ones and cancellations. */
    long count(BookingId booking);

    /** Returns how far the numbers are, and prevents others from issuing until the unit of work ends. */
    InvoiceSeries lockSeries();

    /** Returns how far the numbers are. */
    InvoiceSeries readSeries();

    /**
     * Adds an invoice and links it to the chain.
     *
     * @param series  locked; the content has its next number
     * @param content   is frozen: the same bytes for ever
     * @param documents are frozen too; the chain covers their digests
     */
    IssuedInvoice add(
            InvoiceSeries series,
            InvoiceEntry entry,
            InvoiceContent content,
            Map<InvoiceFormat, FrozenBytes> documents,
            Authorship authorship);

    /** Returns a document as it was made when the invoice was issued. */
    Optional<FrozenBytes> document(InvoiceId id, InvoiceFormat format);

    /** Passes all invoices to {@code reader} in the order of the chain until it returns false. Never holds many in memory. */
    void read(Predicate<Link> reader);
}
