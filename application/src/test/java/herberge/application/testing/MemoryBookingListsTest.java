package herberge.application.testing;

final class MemoryBookingListsTest extends MemoryHouse implements BookingListsContract {}
