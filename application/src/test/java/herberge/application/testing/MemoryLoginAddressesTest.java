package herberge.application.testing;

final class MemoryLoginAddressesTest extends MemoryHouse implements LoginAddressesContract {}
