package herberge.application.testing;

final class MemoryTransactionsTest extends MemoryHouse implements TransactionsContract {}
