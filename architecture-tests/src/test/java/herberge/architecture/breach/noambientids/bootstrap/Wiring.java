package herberge.architecture.breach.noambientids.bootstrap;

import java.util.UUID;

final class Wiring {
    String requestId() {
        return UUID.randomUUID().toString();
    }
}
