package herberge.application.port;

import herberge.application.shared.FrozenBytes;
import herberge.domain.company.Logo;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the documents of invoices. It neither reads nor writes anything else, and knows no clock: the same content and logo
 * always give the same bytes. Later releases may make other bytes, so documents are kept, and never made again.
 */
public interface InvoiceDocuments {

    /** Returns the document of every format. */
    Map<InvoiceFormat, FrozenBytes> make(InvoiceContent content, @Nullable Logo logo);
}
