package herberge.architecture.breach.nostopwatchinside.domain.room;

import java.util.function.LongSupplier;

final class OffendingRoom {
    LongSupplier watch() {
        return System::nanoTime;
    }
}
