package herberge.application.invoice;

import herberge.application.shared.EntityView;
import herberge.domain.booking.GroupId;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceLine;
import herberge.domain.invoice.InvoiceRecipient;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.payer.PayerId;
import herberge.domain.price.VatGroup;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as every answer shows it. The id is null in a dry run.
 *
 * @param reason        why a cancellation was issued
 * @param advancesCents what a final invoice takes off
 * @param cancelledById the invoice that takes it back
 * @param cancelsId     the invoice that it takes back
 * @param warnings      only the answer to its creation has them
 */
public record InvoiceView(
        @Nullable Long id,
        String number,
        String kind,
        @Nullable Long bookingId,
        @Nullable Long groupId,
        long guestId,
        @Nullable Long payerId,
        LocalDate issuedOn,
        LocalDate dueOn,
        LocalDate supplyFrom,
        LocalDate supplyTo,
        RecipientView recipient,
        List<LineView> lines,
        List<VatView> vat,
        long totalCents,
        long advancesCents,
        long payableCents,
        String currency,
        @Nullable String reason,
        @Nullable Long cancelledById,
        @Nullable Long cancelsId,
        String hash,
        List<Warning> warnings,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView {

    /** To whom the invoice is addressed. */
    public record RecipientView(
            String name,
            @Nullable String company,
            @Nullable String contactPerson,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            String country,
            @Nullable String leitwegId,
            @Nullable String email) {

        static RecipientView of(InvoiceRecipient recipient) {
            return new RecipientView(
                    recipient.name(),
                    recipient.company(),
                    recipient.contact(),
                    recipient.street(),
                    recipient.postalCode(),
                    recipient.city(),
                    recipient.country(),
                    recipient.leitwegId(),
                    recipient.email());
        }
    }

    /** One line; {@code vat} is the VAT code and {@code percent} its rate. */
    public record LineView(
            String kind, String text, long quantity, long unitCents, long amountCents, String vat, BigDecimal percent) {

        static LineView of(InvoiceLine line) {
            return new LineView(
                    line.kind(),
                    line.text(),
                    line.quantity(),
                    line.unitCents(),
                    line.amountCents(),
                    line.vat(),
                    line.percent().value());
        }
    }

    /** What the lines contain of one VAT code at one rate. */
    public record VatView(String code, BigDecimal percent, long grossCents, long taxCents, long netCents) {

        static VatView of(VatGroup group) {
            return new VatView(
                    group.code(), group.percent().value(), group.grossCents(), group.taxCents(), group.netCents());
        }
    }

    /** What the recipient lacks of an address. The invoice was issued all the same. */
    public record Warning(String code, String field) {}

    public InvoiceView {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        warnings = List.copyOf(warnings);
    }

    public static InvoiceView of(IssuedInvoice issued) {
        return of(issued, List.of());
    }

    static InvoiceView of(IssuedInvoice issued, List<Warning> warnings) {
        return of(issued.invoice(), issued.content(), warnings);
    }

    private static InvoiceView of(Invoice invoice, InvoiceContent content, List<Warning> warnings) {
        return new InvoiceView(
                id(invoice.id()),
                content.number().text(),
                content.kind().code(),
                bookingId(invoice.entry()),
                id(invoice.entry().group()),
                invoice.entry().guest().value(),
                id(invoice.entry().payer()),
                content.issuedOn(),
                content.dueOn(),
                content.supplyFrom(),
                content.supplyTo(),
                RecipientView.of(content.recipient()),
                content.lines().stream().map(LineView::of).toList(),
                content.vat().stream().map(VatView::of).toList(),
                content.totalCents(),
                content.advancesCents(),
                content.payableCents(),
                content.currency(),
                content.reason(),
                id(invoice.cancelledBy()),
                id(invoice.entry().cancels()),
                invoice.hash(),
                warnings,
                1,
                invoice.authorship().createdAt(),
                invoice.authorship().createdBy().value(),
                invoice.authorship().updatedAt(),
                invoice.authorship().updatedBy().value());
    }

    static @Nullable Long id(@Nullable InvoiceId invoice) {
        return invoice == null || invoice.value() < 0 ? null : invoice.value();
    }

    /** Null for an invoice of a group, whose lines name their bookings. */
    static @Nullable Long bookingId(InvoiceEntry entry) {
        return entry.group() == null ? entry.booking().value() : null;
    }

    static @Nullable Long id(@Nullable GroupId group) {
        return group == null ? null : group.value();
    }

    static @Nullable Long id(@Nullable PayerId payer) {
        return payer == null ? null : payer.value();
    }

    /** An invoice stays as it is; only that it was cancelled is added. */
    @Override
    public List<String> unversionedTexts() {
        return cancelledById == null ? List.of() : List.of(Long.toString(cancelledById));
    }
}
