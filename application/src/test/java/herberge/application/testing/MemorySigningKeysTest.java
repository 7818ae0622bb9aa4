package herberge.application.testing;

final class MemorySigningKeysTest extends MemoryHouse implements SigningKeysContract {}
