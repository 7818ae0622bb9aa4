package herberge.architecture.breach.unitsofworkbegininusecases.adapter.postgres.room;

import herberge.architecture.breach.unitsofworkbegininusecases.adapter.postgres.shared.JdbiTransactions;

record OffendingRooms(JdbiTransactions transactions) {
    String add(String name) {
        return transactions.run(() -> name);
    }
}
