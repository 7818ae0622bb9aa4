package herberge.architecture.breach.usecasesarehidden.application.room;

public final class OffendingPublicUseCase {}
