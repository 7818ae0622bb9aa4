package herberge.architecture.breach.noambientids.adapter.http.shared;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

final class Dice {

    UUID offendsByUuid() {
        return UUID.randomUUID();
    }

    Supplier<UUID> offendsByReference() {
        return UUID::randomUUID;
    }

    double offendsByMath() {
        return Math.random();
    }

    Random offendsByRandom() {
        return new Random();
    }

    Supplier<Random> offendsByReferenceToRandom() {
        return Random::new;
    }

    int offendsByThreadLocal() {
        return ThreadLocalRandom.current().nextInt();
    }

    SecureRandom offendsBySecureRandom() {
        return new SecureRandom();
    }

    Random seeded(long seed) {
        return new Random(seed);
    }

    UUID known(String id) {
        return UUID.fromString(id);
    }
}
