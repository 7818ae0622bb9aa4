package herberge.architecture.breach.nopackagecycles.application.shared;

import herberge.architecture.breach.nopackagecycles.application.port.Rooms;

record ReadVersion(Rooms rooms) {}
