package herberge.adapter.http.invoice;

import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.GroupInvoiceDraft;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceKind;
import herberge.domain.invoice.InvoiceNumber;
import herberge.domain.invoice.RecipientKind;
import herberge.domain.payer.PayerId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** An invoice's fields and filters as requests have them. */
final class InvoiceFields {

    static final Set<String> PARAMETERS =
            Set.of("bookingId", "guestId", "payerId", "from", "to", "number", "open", "limit", "cursor");

    /** Fields of an invoice that no client sets. */
    static final String[] READ_ONLY = {
        "number",
        "bookingId",
        "groupId",
        "guestId",
        "payerId",
        "supplyFrom",
        "supplyTo",
        "vat",
        "totalCents",
        "advancesCents",
        "payableCents",
        "currency",
        "reason",
        "cancelledById",
        "cancelsId",
        "hash",
        "warnings"
    };

    /** As many as a price can have, with room to spare. */
    private static final int MAX_LINES = 1000;

    private static final int MAX_BOOKINGS = 500;

    private InvoiceFields() {}

    static InvoiceDraft draft(JsonFields in, InvoiceDraft current) {
        return draft(in, current, () -> in.numbers("lines", MAX_LINES, current.lines()));
    }

    static GroupInvoiceDraft groupDraft(JsonFields in, GroupInvoiceDraft current) {
        return new GroupInvoiceDraft(
                draft(in, current.invoice(), List::of), in.numbers("bookingIds", MAX_BOOKINGS, current.bookings()));
    }

    private static InvoiceDraft draft(JsonFields in, InvoiceDraft current, Supplier<List<Long>> lines) {
        return new InvoiceDraft(
                in.choice(
                        "kind",
                        current.kind(),
                        "invoice, advance, final",
                        code -> InvoiceKind.of(code)
                                .filter(kind -> kind != InvoiceKind.CANCELLATION)
                                .orElse(null)),
                in.choice(
                        "recipient",
                        current.recipient(),
                        "guest, payer",
                        code -> RecipientKind.of(code).orElse(null)),
                in.number("amountCents", current.amountCents()),
                lines.get(),
                in.date("issuedOn", current.issuedOn()),
                in.date("dueOn", current.dueOn()));
    }

    static Paging.Wanted<InvoiceFilter> wanted(QueryParameters in) {
        Long booking = in.number("bookingId");
        Long guest = in.number("guestId");
        Long payer = in.number("payerId");
        LocalDate from = in.date("from");
        LocalDate to = in.date("to");
        InvoiceNumber number =
                in.parsed("number", "must be the number of an invoice, such as 2026-0042", InvoiceFields::number);
        InvoiceFilter filter = new InvoiceFilter(
                booking == null ? null : new BookingId(booking),
                guest == null ? null : new GuestId(guest),
                payer == null ? null : new PayerId(payer),
                from,
                to,
                number,
                in.flag("open"));
        return new Paging.Wanted<>(filter, in.page());
    }

    private static InvoiceNumber number(String text) {
        return InvoiceNumber.of(text).orElseThrow(() -> new DateTimeException("no number of an invoice"));
    }
}
