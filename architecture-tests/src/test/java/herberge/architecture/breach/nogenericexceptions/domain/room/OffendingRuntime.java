package herberge.architecture.breach.nogenericexceptions.domain.room;

@SuppressWarnings("DoNotCallSuggester")
final class OffendingRuntime {
    void open() {
        throw new RuntimeException("closed");
    }
}
