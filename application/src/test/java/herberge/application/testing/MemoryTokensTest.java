package herberge.application.testing;

final class MemoryTokensTest implements TokensContract {

    @Override
    public MemoryTokens tokens() {
        return new MemoryTokens();
    }
}
