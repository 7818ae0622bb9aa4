package herberge.architecture.breach.capabilitiesarelisted.application.room;

final class AddRoomUseCase implements RoomUseCases.AddRoom {
    @Override
    public void add(String name) {}
}
