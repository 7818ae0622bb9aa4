package herberge.architecture.breach.unitsofworkbegininusecases.application.room;

import herberge.architecture.breach.unitsofworkbegininusecases.application.port.Transactions;

record AddRoomUseCase(Transactions transactions) {
    String add(String name) {
        return transactions.run(() -> name);
    }
}
