package herberge.architecture.breach.metricshasonehome.bootstrap.server;

import io.micrometer.core.instrument.MeterRegistry;

record OffendingStranger(MeterRegistry library) {}
