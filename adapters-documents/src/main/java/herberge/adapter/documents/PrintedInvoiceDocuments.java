package herberge.adapter.documents;

import herberge.application.port.InvoiceDocuments;
import herberge.application.shared.FrozenBytes;
import herberge.domain.company.Logo;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints invoices as PDF/A-3 with an e-invoice inside, in German. */
public final class PrintedInvoiceDocuments implements InvoiceDocuments {

    @Override
    public Map<InvoiceFormat, FrozenBytes> make(InvoiceContent content, @Nullable Logo logo) {
        byte[] xml = CiiInvoice.of(content).getBytes(StandardCharsets.UTF_8);
        byte[] pdf = HybridPdf.of(content, InvoicePage.of(content, logo), xml);
        return Map.of(InvoiceFormat.PDF, FrozenBytes.of(pdf), InvoiceFormat.XML, FrozenBytes.of(xml));
    }
}
