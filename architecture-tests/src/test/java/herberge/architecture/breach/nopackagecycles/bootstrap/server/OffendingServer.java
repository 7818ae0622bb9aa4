package herberge.architecture.breach.nopackagecycles.bootstrap.server;

import herberge.architecture.breach.nopackagecycles.bootstrap.wiring.OffendingWiring;

public record OffendingServer(OffendingWiring wiring) {}
