package herberge.application.invoice;

import herberge.application.shared.FrozenBytes;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceNumber;

/** A document of an invoice, as it was made when the invoice was issued. */
public record InvoiceFile(InvoiceNumber number, InvoiceFormat format, FrozenBytes content) {}
