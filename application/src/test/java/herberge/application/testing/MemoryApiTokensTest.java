package herberge.application.testing;

final class MemoryApiTokensTest extends MemoryHouse implements ApiTokensContract {}
