package herberge.architecture.breach.usecasesarehidden.application.room;

final class AddRoomUseCase {}
