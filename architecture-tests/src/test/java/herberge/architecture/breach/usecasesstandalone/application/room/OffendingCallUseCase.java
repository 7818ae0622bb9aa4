package herberge.architecture.breach.usecasesstandalone.application.room;

final class OffendingCallUseCase {
    void addTwice(AddRoom addRoom, AddRoom.Command command) {
        addRoom.add(command);
        addRoom.add(command);
    }
}
