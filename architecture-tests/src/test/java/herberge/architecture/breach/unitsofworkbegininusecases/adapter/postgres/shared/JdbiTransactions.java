package herberge.architecture.breach.unitsofworkbegininusecases.adapter.postgres.shared;

import herberge.architecture.breach.unitsofworkbegininusecases.application.port.Transactions;
import java.util.function.Supplier;

public final class JdbiTransactions implements Transactions {
    @Override
    public <T> T required(Supplier<T> work) {
        return work.get();
    }

    <T> T twice(Supplier<T> work) {
        required(work);
        return required(work);
    }

    public <T> T write(Supplier<T> statement) {
        return statement.get();
    }
}
