package herberge.architecture.breach.unitsofworkbegininusecases.application.port;

import java.util.function.Supplier;

public interface Transactions {
    <T> T run(Supplier<T> work);
}
