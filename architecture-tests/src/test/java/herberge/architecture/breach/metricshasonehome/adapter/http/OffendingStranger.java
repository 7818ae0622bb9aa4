package herberge.architecture.breach.metricshasonehome.adapter.http;

import io.micrometer.core.instrument.MeterRegistry;

record OffendingStranger(MeterRegistry library) {}
