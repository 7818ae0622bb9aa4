package herberge.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.InvoiceDocuments;
import herberge.application.shared.FrozenBytes;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What everything that makes documents of invoices must do. */
public interface InvoiceDocumentsContract {

    InvoiceDocuments documents();

    private Map<InvoiceFormat, FrozenBytes> made(InvoiceContent content) {
        return documents().make(content, null);
    }

    @Test
    default void makesADocumentOfEveryFormat() {
        assertThat(made(InvoiceContents.invoice())).containsOnlyKeys(InvoiceFormat.values());
    }

    @Test
    default void theSameInvoiceHasTheSameBytes() {
        assertThat(made(InvoiceContents.invoice())).isEqualTo(made(InvoiceContents.invoice()));
    }

    @Test
    default void anotherInvoiceHasOtherBytes() {
        Map<InvoiceFormat, FrozenBytes> one = made(InvoiceContents.invoice());

        made(InvoiceContents.cancellation())
                .forEach((format, document) -> assertThat(document).isNotEqualTo(one.get(format)));
    }
}
