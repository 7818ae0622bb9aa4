package herberge.domain.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the numbers of invoices are.
 *
 * @param year     that of the last number; 0 if there is none
 * @param last     the last count of that year
 * @param issuedOn the day of the last invoice
 * @param hash     that of the last invoice; before the first, the SHA-256 of nothing
 */
public record InvoiceSeries(int year, int last, @Nullable LocalDate issuedOn, String hash) {

    /** The SHA-256 of nothing. */
    public static final String NO_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    /** No invoice was issued yet. */
    public static final InvoiceSeries START = new InvoiceSeries(0, 0, null, NO_HASH);

    /** Returns the day of an invoice for which none is wanted: today, or that of the last invoice if it is later. */
    public LocalDate dayFor(LocalDate today) {
        return isAfter(today) && issuedOn != null ? issuedOn : today;
    }

    /** Whether the last invoice was issued after that day. */
    public boolean isAfter(LocalDate day) {
        return issuedOn != null && issuedOn.isAfter(day);
    }

    /** Returns the number of the next invoice. */
    public InvoiceNumber next(LocalDate day) {
        return new InvoiceNumber(day.getYear(), day.getYear() == year ? last + 1 : 1);
    }

    /** Returns the series after an invoice. */
    public InvoiceSeries after(InvoiceNumber number, LocalDate day, String ownHash) {
        return new InvoiceSeries(number.year(), number.count(), day, ownHash);
    }
}
