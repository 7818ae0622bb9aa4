package herberge.bootstrap.server;

import herberge.adapter.metrics.MetricsListener;
import herberge.adapter.metrics.MicrometerMetrics;
import herberge.application.shared.Metrics;
import herberge.bootstrap.config.Config;
import herberge.bootstrap.process.ExitCode;
import herberge.bootstrap.process.StartupException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the server, and serves the values to Prometheus, if a port for that is configured; else does nothing. */
final class ServerMetrics implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerMetrics.class);

    private final Optional<Config.Metrics> config;
    private final Optional<MicrometerMetrics> micrometer;
    private @Nullable MetricsListener listener;

    private ServerMetrics(Optional<Config.Metrics> config, Optional<MicrometerMetrics> micrometer) {
        this.config = config;
        this.micrometer = micrometer;
    }

    static ServerMetrics of(Optional<Config.Metrics> config) {
        return new ServerMetrics(config, config.map(address -> new MicrometerMetrics()));
    }

    /** What the adapters report to. */
    Metrics metrics() {
        return micrometer.map(Metrics.class::cast).orElse(Metrics.NONE);
    }

    /**
     * Answers scrapes when this returns; throws {@link StartupException} if the address is taken.
     *
     * @param sample creates what sets the gauges before each scrape
     */
    void start(Function<Metrics, Runnable> sample) {
        config.ifPresent(address -> listen(address, micrometer.orElseThrow(), sample));
    }

    private void listen(Config.Metrics address, MicrometerMetrics metrics, Function<Metrics, Runnable> sample) {
        try {
            MetricsListener started =
                    MetricsListener.start(address.host(), address.port(), metrics, sample.apply(metrics));
            listener = started;
            LOG.info("Metrics are served on {} port {} at /metrics", address.host(), started.port());
        } catch (IOException e) {
            throw new StartupException(
                    ExitCode.ADDRESS,
                    "cannot listen on " + address.host() + " port " + address.port() + " for metrics: "
                            + e.getMessage(),
                    e);
        }
    }

    /** The port of the listener; 0 if there is none. */
    int port() {
        MetricsListener started = listener;
        return started == null ? 0 : started.port();
    }

    @Override
    public void close() {
        MetricsListener started = listener;
        if (started != null) {
            started.close();
        }
        micrometer.ifPresent(MicrometerMetrics::close);
    }
}
