package herberge.architecture.breach.applicationfeaturesfreeofcycles.application.port;

import herberge.architecture.breach.applicationfeaturesfreeofcycles.application.shared.Version;

public interface Rooms {
    Version version();
}
