package herberge.application.testing;

final class MemoryJobLedgerTest extends MemoryHouse implements JobLedgerContract {}
