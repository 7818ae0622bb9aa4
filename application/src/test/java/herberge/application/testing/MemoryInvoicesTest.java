package herberge.application.testing;

final class MemoryInvoicesTest extends MemoryHouse implements InvoicesContract {}
