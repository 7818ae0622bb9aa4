package herberge.architecture.breach.usecasesarehidden.application.room;

public record RoomUseCases(String name) {}
