package herberge.domain.invoice;

import herberge.domain.booking.BookingId;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of an invoice beside its content. It is never changed.
 *
 * @param parts      what is charged of which bookings; one part unless it is an invoice of a group
 * @param parties    for whom it was issued
 * @param totalCents as in the content, like the amounts that follow
 * @param cancels    the invoice that a cancellation takes back
 */
public record InvoiceEntry(
        InvoiceNumber number,
        InvoiceKind kind,
        List<InvoicePart> parts,
        Parties parties,
        LocalDate issuedOn,
        LocalDate dueOn,
        long totalCents,
        long advancesCents,
        @Nullable InvoiceId cancels) {

    /**
     * For whom an invoice was issued.
     *
     * @param group the group whose bookings are charged; null for an invoice of one booking
     * @param guest the guest who stayed, as the booking had them, or who spoke for the group
     * @param payer to whom the invoice is addressed instead of the guest
     */
    public record Parties(
            @Nullable GroupId group,
            GuestId guest,
            @Nullable PayerId payer) {}

    public InvoiceEntry {
        parts = List.copyOf(parts);
    }

    /** Returns the entry of an invoice with this content. */
    public static InvoiceEntry of(InvoiceContent content, List<InvoicePart> parts, Parties parties) {
        return of(content, parts, parties, null);
    }

    /** Returns the entry of the cancellation of {@code invoice}. */
    public static InvoiceEntry cancelling(Invoice invoice, InvoiceContent cancellation) {
        return of(cancellation, invoice.entry().parts, invoice.entry().parties, invoice.id());
    }

    private static InvoiceEntry of(
            InvoiceContent content, List<InvoicePart> parts, Parties parties, @Nullable InvoiceId cancels) {
        return new InvoiceEntry(
                content.number(),
                content.kind(),
                parts,
                parties,
                content.issuedOn(),
                content.dueOn(),
                content.totalCents(),
                content.advancesCents(),
                cancels);
    }

    /** The first booking that is charged. */
    public BookingId booking() {
        return parts.get(0).booking();
    }

    public List<BookingId> bookings() {
        return parts.stream().map(InvoicePart::booking).toList();
    }

    /** Returns the charged lines of the price of a booking, by their positions from 0; empty for an advance. */
    public List<Integer> lines(BookingId booking) {
        return parts.stream()
                .filter(part -> part.booking().equals(booking))
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    public GuestId guest() {
        return parties.guest();
    }

    public @Nullable PayerId payer() {
        return parties.payer();
    }

    public @Nullable GroupId group() {
        return parties.group();
    }

    /** What is to be paid because of the invoice. */
    public long payableCents() {
        return totalCents - advancesCents;
    }
}
