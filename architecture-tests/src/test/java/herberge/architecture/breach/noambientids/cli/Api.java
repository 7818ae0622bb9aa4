package herberge.architecture.breach.noambientids.cli;

import java.util.UUID;

final class Api {
    String idempotencyKey() {
        return UUID.randomUUID().toString();
    }
}
