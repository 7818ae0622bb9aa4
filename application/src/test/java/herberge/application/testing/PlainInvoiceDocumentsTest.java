package herberge.application.testing;

import herberge.application.port.InvoiceDocuments;

final class PlainInvoiceDocumentsTest implements InvoiceDocumentsContract {

    @Override
    public InvoiceDocuments documents() {
        return new PlainInvoiceDocuments();
    }
}
