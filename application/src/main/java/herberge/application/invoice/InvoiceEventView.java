package herberge.application.invoice;

import herberge.application.shared.EventView;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invoice as events show it: without its lines and its recipient, which the audit does not have either. */
public record InvoiceEventView(
        @Nullable Long id,
        String number,
        String kind,
        @Nullable Long bookingId,
        @Nullable Long groupId,
        long guestId,
        @Nullable Long payerId,
        LocalDate issuedOn,
        LocalDate dueOn,
        long totalCents,
        long advancesCents,
        long payableCents,
        @Nullable Long cancelsId,
        String hash,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EventView {

    public static InvoiceEventView of(Invoice invoice) {
        InvoiceEntry entry = invoice.entry();
        return new InvoiceEventView(
                InvoiceView.id(invoice.id()),
                entry.number().text(),
                entry.kind().code(),
                InvoiceView.bookingId(entry),
                InvoiceView.id(entry.group()),
                entry.guest().value(),
                InvoiceView.id(entry.payer()),
                entry.issuedOn(),
                entry.dueOn(),
                entry.totalCents(),
                entry.advancesCents(),
                entry.payableCents(),
                InvoiceView.id(entry.cancels()),
                invoice.hash(),
                1,
                invoice.authorship().createdAt(),
                invoice.authorship().createdBy().value(),
                invoice.authorship().updatedAt(),
                invoice.authorship().updatedBy().value());
    }

    @Override
    public Optional<String> createdAs() {
        return cancelsId == null ? Optional.empty() : Optional.of("cancelled");
    }
}
