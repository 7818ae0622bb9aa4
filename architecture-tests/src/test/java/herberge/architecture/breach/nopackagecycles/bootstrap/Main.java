package herberge.architecture.breach.nopackagecycles.bootstrap;

import herberge.architecture.breach.nopackagecycles.bootstrap.server.OffendingServer;

record Main(OffendingServer server) {}
