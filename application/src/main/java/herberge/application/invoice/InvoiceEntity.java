package herberge.application.invoice;

import herberge.application.payment.PaymentLedger;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.invoice.Invoice;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Invoices as a kind of entity. They are cancelled, and their changes cannot be undone. */
public final class InvoiceEntity {

    public static final EntityDefinition<Invoice> TYPE =
            new EntityDefinition<>(EntityKind.INVOICE, ReadableBy.EVERY_USER, Optional.of(InvoiceEventView::of));

    private InvoiceEntity() {}

    public static EntityOperations<Invoice> access(PaymentLedger ledger) {
        return new EntityOperations<>(
                TYPE,
                id -> ledger.invoices().find(new InvoiceId(id)).map(IssuedInvoice::invoice),
                invoice -> Optional.of(owners(ledger, invoice)),
                Optional.empty());
    }

    /** Who may see an invoice: those who may see one of its bookings. */
    private static Set<UserId> owners(PaymentLedger ledger, Invoice invoice) {
        return invoice.entry().bookings().stream()
                .flatMap(booking -> ledger.bookings().find(booking).stream())
                .map(named -> named.booking().authorship().createdBy())
                .collect(Collectors.toUnmodifiableSet());
    }
}
