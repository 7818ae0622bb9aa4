package herberge.architecture.breach.contractsaremettwice.application.port;

final class MemoryGuestsTest implements OffendingGuestsContract {
    @Override
    public int count() {
        return 1;
    }
}
