package herberge.domain.invoice;

import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an invoice beside its content. It is never changed.
 *
 * @param booking    the first booking of the stay that is charged
 * @param guest      the guest who stayed, as the booking had them
 * @param payer      to whom the invoice is addressed instead of the guest
 * @param lines      the lines of the booking's price that are charged, by their positions from 0; empty for an advance
 * @param totalCents as in the content, like the amounts that follow
 * @param cancels    the invoice that a cancellation takes back
 */
public record InvoiceEntry(
        InvoiceNumber number,
        InvoiceKind kind,
        BookingId booking,
        GuestId guest,
        @Nullable PayerId payer,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<Integer> lines,
        long totalCents,
        long advancesCents,
        @Nullable InvoiceId cancels) {

    public InvoiceEntry {
        lines = List.copyOf(lines);
    }

    /** Returns the entry of an invoice with this content. */
    public static InvoiceEntry of(
            InvoiceContent content, BookingId booking, GuestId guest, @Nullable PayerId payer, List<Integer> lines) {
        return of(content, booking, guest, payer, lines, null);
    }

    /** Returns the entry of the cancellation of {@code invoice}. */
    public static InvoiceEntry cancelling(Invoice invoice, InvoiceContent cancellation) {
        InvoiceEntry entry = invoice.entry();
        return of(cancellation, entry.booking, entry.guest, entry.payer, entry.lines, invoice.id());
    }

    private static InvoiceEntry of(
            InvoiceContent content,
            BookingId booking,
            GuestId guest,
            @Nullable PayerId payer,
            List<Integer> lines,
            @Nullable InvoiceId cancels) {
        return new InvoiceEntry(
                content.number(),
                content.kind(),
                booking,
                guest,
                payer,
                content.issuedOn(),
                content.dueOn(),
                lines,
                content.totalCents(),
                content.advancesCents(),
                cancels);
    }

    /** What is to be paid because of the invoice. */
    public long payableCents() {
        return totalCents - advancesCents;
    }
}
