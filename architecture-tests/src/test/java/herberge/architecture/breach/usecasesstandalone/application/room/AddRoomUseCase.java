package herberge.architecture.breach.usecasesstandalone.application.room;

final class AddRoomUseCase implements AddRoom {
    @Override
    public void add(Command command) {}
}
