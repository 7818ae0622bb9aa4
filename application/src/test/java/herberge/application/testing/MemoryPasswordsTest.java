package herberge.application.testing;

final class MemoryPasswordsTest extends MemoryHouse implements PasswordsContract {}
