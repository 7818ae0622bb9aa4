package herberge.application.testing;

final class MemoryAuditSealsTest extends MemoryHouse implements AuditSealsContract {}
