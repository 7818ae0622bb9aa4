package herberge.application.testing;

final class MemoryIdempotencyKeysTest extends MemoryHouse implements IdempotencyKeysContract {}
