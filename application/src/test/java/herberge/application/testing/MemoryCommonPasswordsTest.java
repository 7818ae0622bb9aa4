package herberge.application.testing;

final class MemoryCommonPasswordsTest extends MemoryHouse implements CommonPasswordsContract {}
