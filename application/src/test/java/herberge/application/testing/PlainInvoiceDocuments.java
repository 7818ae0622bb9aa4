package herberge.application.testing;

import herberge.application.port.InvoiceDocuments;
import herberge.application.shared.FrozenBytes;
import herberge.domain.company.Logo;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceFormat;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes documents that say what the record of the invoice says. */
public final class PlainInvoiceDocuments implements InvoiceDocuments {

    @Override
    public Map<InvoiceFormat, FrozenBytes> make(InvoiceContent content, @Nullable Logo logo) {
        return Map.of(
                InvoiceFormat.PDF, text(content + " " + logo),
                InvoiceFormat.XML, text("<invoice>" + content + "</invoice>"));
    }

    private static FrozenBytes text(String text) {
        return FrozenBytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
