package herberge.architecture.breach.unitsofworkbegininusecases.adapter.postgres.shared;

import herberge.architecture.breach.unitsofworkbegininusecases.application.port.Transactions;
import java.util.function.Supplier;

public final class JdbiTransactions implements Transactions {
    @Override
    public <T> T run(Supplier<T> work) {
        return work.get();
    }

    <T> T twice(Supplier<T> work) {
        run(work);
        return run(work);
    }

    public <T> T write(Supplier<T> statement) {
        return statement.get();
    }
}
