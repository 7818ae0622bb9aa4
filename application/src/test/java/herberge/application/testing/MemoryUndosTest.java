package herberge.application.testing;

final class MemoryUndosTest extends MemoryHouse implements UndosContract {}
