package herberge.application.testing;

final class MemoryBookingsTest extends MemoryHouse implements BookingsContract {}
