package herberge.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The terminal's program contains its class path, so nothing of the server may be on that. */
class DistributionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.micrometer.core.instrument.MeterRegistry",
                "io.prometheus.metrics.model.registry.PrometheusRegistry",
                "herberge.application.shared.Metrics"
            })
    void doesNotContainTheServersMetrics(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
