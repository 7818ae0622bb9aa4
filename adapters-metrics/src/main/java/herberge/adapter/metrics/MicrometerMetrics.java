package herberge.adapter.metrics;

import herberge.application.shared.Metric;
import herberge.application.shared.Metric.Kind;
import herberge.application.shared.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Stores the values in a Prometheus registry of Micrometer, together with those of the JVM and the process. */
public final class MicrometerMetrics implements Metrics, AutoCloseable {

    /** Upper bounds of the buckets: what users notice, up to the timeout of a statement. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    /** One time series. */
    private record Series(Metric metric, List<String> labels) {

        static Series of(Metric metric, Kind kind, String... labels) {
            if (metric.kind() != kind || metric.labels().size() != labels.length) {
                throw new IllegalArgumentException(
                        metric + " is a " + metric.kind() + " with labels " + metric.labels());
            }
            return new Series(metric, List.of(labels));
        }

        List<Tag> tags() {
            List<Tag> tags = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                tags.add(Tag.of(metric.labels().get(i), labels.get(i)));
            }
            return tags;
        }
    }

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Map<Series, Counter> counters = new ConcurrentHashMap<>();
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();
    private final Map<Series, AtomicLong> gauges = new ConcurrentHashMap<>();

    public MicrometerMetrics() {
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
    }

    @Override
    public void count(Metric counter, String... labels) {
        counters.computeIfAbsent(Series.of(counter, Kind.COUNTER, labels), this::counter)
                .increment();
    }

    @Override
    public void time(Metric timer, long nanos, String... labels) {
        timers.computeIfAbsent(Series.of(timer, Kind.TIMER, labels), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void set(Metric gauge, double value, String... labels) {
        gauges.computeIfAbsent(Series.of(gauge, Kind.GAUGE, labels), this::gauge)
                .set(Double.doubleToRawLongBits(value));
    }

    private Counter counter(Series series) {
        return Counter.builder(series.metric().id())
                .description(MetricTexts.meaning(series.metric()))
                .tags(series.tags())
                .register(registry);
    }

    private Timer timer(Series series) {
        return Timer.builder(series.metric().id())
                .description(MetricTexts.meaning(series.metric()))
                .tags(series.tags())
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private AtomicLong gauge(Series series) {
        AtomicLong bits = new AtomicLong();
        Gauge.builder(series.metric().id(), bits, now -> Double.longBitsToDouble(now.get()))
                .description(MetricTexts.meaning(series.metric()))
                .tags(series.tags())
                .register(registry);
        return bits;
    }

    /** Returns all values in the text format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
