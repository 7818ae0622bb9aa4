package herberge.adapter.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.application.shared.Metric;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads, from a real listener. */
class MicrometerMetricsTest {

    private final MicrometerMetrics metrics = new MicrometerMetrics();
    private final AtomicInteger scrapes = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private MetricsListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = MetricsListener.start(
                "127.0.0.1", 0, metrics, () -> metrics.set(Metric.SOCKETS, scrapes.incrementAndGet()));
    }

    @AfterEach
    void close() {
        listener.close();
        metrics.close();
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    @Test
    void servesCountersTimersAndTheJvm() throws Exception {
        metrics.count(Metric.HTTP_REFUSALS, "room-taken");
        metrics.count(Metric.HTTP_REFUSALS, "room-taken");
        metrics.time(Metric.HTTP_REQUESTS, TimeUnit.MILLISECONDS.toNanos(50), "GET", "/api/v1/rooms/{id}", "200");

        HttpResponse<String> response = send("GET", "/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        String request = "{method=\"GET\",route=\"/api/v1/rooms/{id}\",status=\"200\"";
        assertThat(response.body())
                .contains("# HELP herberge_http_refusals_total Responses that are a problem, by its code")
                .contains("herberge_http_refusals_total{code=\"room-taken\"} 2.0")
                .contains("herberge_http_requests_seconds_count" + request + "} 1")
                .contains("herberge_http_requests_seconds_bucket" + request + ",le=\"0.025\"} 0")
                .contains("herberge_http_requests_seconds_bucket" + request + ",le=\"0.1\"} 1")
                .contains("jvm_memory_used_bytes{area=\"heap\"")
                .contains("process_uptime_seconds");
    }

    @Test
    void setsGaugesBeforeEachScrape() throws Exception {
        assertThat(send("GET", "/metrics").body()).contains("herberge_sockets 1.0");
        assertThat(send("GET", "/metrics").body()).contains("herberge_sockets 2.0");
    }

    @Test
    void anUnknownValueIsNoNumber() throws Exception {
        metrics.set(Metric.EVENTS_LAG, 3);
        metrics.set(Metric.EVENTS_LAG, Double.NaN);

        assertThat(send("GET", "/metrics").body()).contains("herberge_events_lag_seconds NaN");
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(send("GET", "/").statusCode()).isEqualTo(404);
        assertThat(send("GET", "/metrics/x").statusCode()).isEqualTo(404);
        assertThat(send("POST", "/metrics").statusCode()).isEqualTo(405);
        assertThat(scrapes).hasValue(0);
    }

    @Test
    void refusesAMetricOfAnotherKindOrWithOtherLabels() {
        assertThatThrownBy(() -> metrics.count(Metric.SOCKETS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> metrics.count(Metric.HTTP_REFUSALS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[code]");
    }
}
