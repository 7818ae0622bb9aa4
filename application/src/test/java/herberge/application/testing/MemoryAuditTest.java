package herberge.application.testing;

final class MemoryAuditTest extends MemoryHouse implements AuditContract {}
