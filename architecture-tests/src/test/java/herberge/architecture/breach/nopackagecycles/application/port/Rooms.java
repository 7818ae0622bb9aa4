package herberge.architecture.breach.nopackagecycles.application.port;

import herberge.architecture.breach.nopackagecycles.application.shared.Version;

public interface Rooms {
    Version version();
}
