package herberge.application.testing;

final class MemoryPasswordsTest extends MemoryHouse implements PasswordsContract {
    @Override
    public String hashExactly(String password) {
        return passwords().hashExactly(password);
    }
}
