package herberge.application.port;

import herberge.domain.invoice.InvoiceContent;
import org.jspecify.annotations.Nullable;

/** Makes the documents of invoices. The same content gives the same bytes within one build of the program. */
public interface InvoiceDocuments {

    /** Returns the invoice as CII according to EN 16931; an XRechnung if the recipient has a Leitweg-ID. */
    byte[] xml(InvoiceContent invoice);

    /**
     * Returns the invoice as PDF/A-3 in which the XML is embedded.
     *
     * @param logo a PNG or JPEG
     */
    byte[] pdf(InvoiceContent invoice, byte[] xml, byte @Nullable [] logo);
}
