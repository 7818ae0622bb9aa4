package herberge.architecture.breach.usecasesstandalone.application.room;

final class RenameRoomUseCase {
    String name(AddRoom.Command command) {
        return command.name();
    }
}
