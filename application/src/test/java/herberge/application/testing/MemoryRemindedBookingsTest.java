package herberge.application.testing;

final class MemoryRemindedBookingsTest extends MemoryHouse implements RemindedBookingsContract {}
