package herberge.application.testing;

final class MemoryUsersTest extends MemoryHouse implements UsersContract {}
