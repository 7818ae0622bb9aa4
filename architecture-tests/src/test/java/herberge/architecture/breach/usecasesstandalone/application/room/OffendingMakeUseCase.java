package herberge.architecture.breach.usecasesstandalone.application.room;

final class OffendingMakeUseCase {
    Object made() {
        return new AddRoomUseCase();
    }
}
