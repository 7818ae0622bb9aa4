package herberge.architecture.breach.nogenericexceptions.domain.room;

@SuppressWarnings("DoNotCallSuggester")
final class OffendingChecked {
    void open() throws Exception {
        throw new Exception("closed");
    }
}
