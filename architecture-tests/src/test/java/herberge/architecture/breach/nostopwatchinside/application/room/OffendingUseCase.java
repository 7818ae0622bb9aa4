package herberge.architecture.breach.nostopwatchinside.application.room;

final class OffendingUseCase {
    long started() {
        return System.nanoTime();
    }
}
