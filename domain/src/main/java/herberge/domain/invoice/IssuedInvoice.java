package herberge.domain.invoice;

/** An issued invoice with its content. */
public record IssuedInvoice(Invoice invoice, InvoiceContent content) {}
