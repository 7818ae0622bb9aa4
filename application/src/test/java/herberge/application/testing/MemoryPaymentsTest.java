package herberge.application.testing;

final class MemoryPaymentsTest extends MemoryHouse implements PaymentsContract {}
