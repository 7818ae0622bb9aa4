package herberge.application.shared;

import herberge.application.port.Transactions;
import java.util.function.Supplier;

/** Lets nobody write who came in to read: the one place that knows, so that no use case can forget it. */
public final class WriteGuard implements Transactions {

    private final Transactions transactions;

    public WriteGuard(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T required(Caller caller, Supplier<T> work) {
        caller.requireWriter();
        return transactions.required(caller, work);
    }

    @Override
    public <T> T reading(Caller caller, Supplier<T> work) {
        return transactions.reading(caller, work);
    }

    @Override
    public <T> T rehearsed(Caller caller, Supplier<T> work) {
        caller.requireWriter();
        return transactions.rehearsed(caller, work);
    }

    @Override
    public <T> T atOnce(Supplier<T> statement) {
        return transactions.atOnce(statement);
    }

    @Override
    public <T> T unhidden(Supplier<T> work) {
        return transactions.unhidden(work);
    }

    @Override
    public void afterCommit(Runnable work) {
        transactions.afterCommit(work);
    }
}
