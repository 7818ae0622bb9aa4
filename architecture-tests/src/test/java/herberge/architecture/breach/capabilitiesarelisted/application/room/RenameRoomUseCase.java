package herberge.architecture.breach.capabilitiesarelisted.application.room;

final class RenameRoomUseCase implements RemoveRoomUseCase.Elsewhere.OffendingNested {
    @Override
    public void rename(String name) {}
}
