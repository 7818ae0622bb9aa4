package herberge.architecture.breach.unitsofworkbegininusecases.bootstrap;

import herberge.architecture.breach.unitsofworkbegininusecases.application.port.Transactions;

record OffendingDemo(Transactions transactions) {
    String fill(String name) {
        return transactions.run(() -> name);
    }
}
