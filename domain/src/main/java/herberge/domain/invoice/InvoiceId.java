package herberge.domain.invoice;

/** Identifies an invoice. Later invoices have higher ids. */
public record InvoiceId(long value) {}
