package herberge.application.testing;

import herberge.application.port.Tokens;

final class MemoryTokensTest extends MemoryHouse implements TokensContract {

    @Override
    public Tokens strangersTokens() {
        return new MemoryTokens("another secret");
    }
}
