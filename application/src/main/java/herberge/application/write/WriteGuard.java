package herberge.application.write;

import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import java.util.function.Supplier;

/** Refuses every unit of work that could write to callers that may only read, so that no use case can forget it. */
public final class WriteGuard implements Transactions {

    private final Transactions transactions;

    public WriteGuard(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T run(Caller caller, Supplier<T> work) {
        caller.requireWriter();
        return transactions.run(caller, work);
    }

    @Override
    public <T> T read(Caller caller, Supplier<T> work) {
        return transactions.read(caller, work);
    }

    @Override
    public <T> T rehearse(Caller caller, Supplier<T> work) {
        caller.requireWriter();
        return transactions.rehearse(caller, work);
    }

    @Override
    public <T> T runStatement(Supplier<T> statement) {
        return transactions.runStatement(statement);
    }

    @Override
    public <T> T withoutVisibilityLimits(Supplier<T> work) {
        return transactions.withoutVisibilityLimits(work);
    }

    @Override
    public void runAfterCommit(Runnable work) {
        transactions.runAfterCommit(work);
    }
}
