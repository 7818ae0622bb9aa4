package herberge.adapter.documents;

import herberge.application.port.InvoiceDocuments;
import herberge.application.testing.InvoiceDocumentsContract;

final class PrintedInvoiceDocumentsTest implements InvoiceDocumentsContract {

    @Override
    public InvoiceDocuments documents() {
        return new PrintedInvoiceDocuments();
    }
}
