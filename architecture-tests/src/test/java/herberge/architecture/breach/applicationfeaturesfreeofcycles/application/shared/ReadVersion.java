package herberge.architecture.breach.applicationfeaturesfreeofcycles.application.shared;

import herberge.architecture.breach.applicationfeaturesfreeofcycles.application.port.Rooms;

record ReadVersion(Rooms rooms) {}
