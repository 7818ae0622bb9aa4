package herberge.architecture.breach.usecasesarehidden.adapter.http.room;

final class OffendingStrayUseCase {}
