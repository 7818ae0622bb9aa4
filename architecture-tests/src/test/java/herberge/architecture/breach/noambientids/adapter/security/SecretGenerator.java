package herberge.architecture.breach.noambientids.adapter.security;

import java.security.SecureRandom;

final class SecretGenerator {
    private final SecureRandom random = new SecureRandom();

    int digit() {
        return random.nextInt(10);
    }
}
