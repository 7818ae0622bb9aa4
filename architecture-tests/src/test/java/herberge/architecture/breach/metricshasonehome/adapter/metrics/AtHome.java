package herberge.architecture.breach.metricshasonehome.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;

record AtHome(MeterRegistry library) {}
