package herberge.application.testing;

final class MemorySessionsTest extends MemoryHouse implements SessionsContract {}
