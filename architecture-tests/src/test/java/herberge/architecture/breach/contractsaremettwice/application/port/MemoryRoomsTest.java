package herberge.architecture.breach.contractsaremettwice.application.port;

final class MemoryRoomsTest implements RoomsContract {
    @Override
    public int count() {
        return 1;
    }
}
