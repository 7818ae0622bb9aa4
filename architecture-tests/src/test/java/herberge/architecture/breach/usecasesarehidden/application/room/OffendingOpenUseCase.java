package herberge.architecture.breach.usecasesarehidden.application.room;

class OffendingOpenUseCase {}
