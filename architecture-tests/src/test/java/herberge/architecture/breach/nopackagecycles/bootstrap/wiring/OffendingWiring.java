package herberge.architecture.breach.nopackagecycles.bootstrap.wiring;

import herberge.architecture.breach.nopackagecycles.bootstrap.server.OffendingServer;

public record OffendingWiring(OffendingServer server) {}
