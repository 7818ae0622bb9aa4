package herberge.architecture.breach.capabilitiesarelisted.application.room;

final class RemoveRoomUseCase implements OffendingAlone {
    @Override
    public void remove(String name) {}

    /** A list of another kind. */
    record Elsewhere() {

        interface OffendingNested {
            void rename(String name);
        }
    }
}
