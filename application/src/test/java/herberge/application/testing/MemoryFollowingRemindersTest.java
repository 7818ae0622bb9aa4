package herberge.application.testing;

final class MemoryFollowingRemindersTest extends MemoryHouse implements FollowingRemindersContract {}
