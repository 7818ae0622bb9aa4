package herberge.bootstrap.task;

import herberge.application.invoice.InvoiceUseCases.VerifyInvoices.Verdict;
import herberge.application.shared.Caller;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.database.DatabaseAccess;

/** Recomputes the chain of invoices. */
public final class VerifyInvoicesTask {

    private static final Caller CALLER = Caller.system("invoices-verify");

    private VerifyInvoicesTask() {}

    /** Computes all hashes anew. */
    public static Verdict run(Config config, DatabaseAccess access) {
        return TaskWiring.call(
                config,
                access,
                wiring -> wiring.prices().invoices().verifyInvoices().verify(CALLER));
    }
}
