package herberge.application.testing;

final class MemoryCreditsTest extends MemoryHouse implements CreditsContract {}
