package herberge.application.testing;

final class MemoryGuestsTest extends MemoryHouse implements GuestsContract {}
