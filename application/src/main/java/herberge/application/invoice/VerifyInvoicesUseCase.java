package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.VerifyInvoices;
import herberge.application.port.Invoices;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;

final class VerifyInvoicesUseCase implements VerifyInvoices {

    private final Transactions transactions;
    private final Invoices invoices;

    VerifyInvoicesUseCase(Transactions transactions, Invoices invoices) {
        this.transactions = transactions;
        this.invoices = invoices;
    }

    @Override
    public Verdict verify(Caller caller) {
        caller.requireAdmin();
        return transactions.read(caller, () -> {
            InvoiceChain chain = new InvoiceChain();
            invoices.read(chain::holds);
            chain.requireEnd(invoices.readSeries());
            return new Verdict(chain.intact(), chain.last(), chain.hash(), chain.breach());
        });
    }
}
