package herberge.architecture.breach.noambienttime.bootstrap;

import java.time.Clock;

final class Wiring {
    Clock clock() {
        return Clock.systemUTC();
    }
}
