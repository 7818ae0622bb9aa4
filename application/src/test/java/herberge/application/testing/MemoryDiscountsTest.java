package herberge.application.testing;

final class MemoryDiscountsTest extends MemoryHouse implements DiscountsContract {}
