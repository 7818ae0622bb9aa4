package herberge.application.testing;

final class MemoryServicesTest extends MemoryHouse implements ServicesContract {}
