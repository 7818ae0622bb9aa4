package herberge.adapter.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import herberge.adapter.http.limits.AddressResolver;
import herberge.adapter.http.limits.CallerLimiter;
import herberge.adapter.http.shared.ProblemHandler;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.Metric;
import herberge.application.shared.Metrics;
import herberge.domain.shared.Refusal;
import herberge.domain.testing.Patience;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests to a real server are measured by their route, never by what their client chose. */
class RequestMeterTest {

    private static final AddressResolver PEERS = new AddressResolver() {
        @Override
        public ClientAddress of(String peer, List<String> forwardedFor) {
            return new ClientAddress(peer, peer);
        }

        @Override
        public boolean isProxy(String peer) {
            return false;
        }
    };

    /** Writes down what is reported. */
    private static final class Notes implements Metrics {

        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void count(Metric counter, String... labels) {
            lines.add(counter + " " + String.join(" ", labels));
        }

        @Override
        public void time(Metric timer, long nanos, String... labels) {
            assertThat(nanos).isNotNegative();
            lines.add(timer + " " + String.join(" ", labels));
        }

        @Override
        public void set(Metric gauge, double value, String... labels) {
            throw new IllegalStateException("requests set no gauge");
        }
    }

    private final Notes notes = new Notes();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() {
        Routes routes = config -> {
            config.get("/rooms/{id}", ctx -> ctx.result("room"));
            config.get("/wait", ctx -> {
                RequestContext.waits(ctx);
                ctx.result("waited");
            });
            config.post("/api/v1/auth/login", ctx -> {
                throw Refusal.because(new AccessRefusal.Unauthenticated());
            });
        };
        server = HttpServer.of(
                new HttpServer.Options("127.0.0.1", 0, List.of(), Optional.empty(), HttpTimings.DEFAULT),
                List.of(new ProblemHandler(), routes),
                additions -> {},
                new CallerLimiter(PEERS, 20, HttpTimings.DEFAULT.turns()),
                new RequestIds(() -> "r-1"),
                new RequestMeter(notes, Patience.LIMIT));
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void send(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .method(method, BodyPublishers.noBody())
                .build();
        http.send(request, BodyHandlers.discarding());
    }

    @Test
    void namesTheTemplateOfTheRoute() throws Exception {
        send("GET", "/rooms/17");

        await().untilAsserted(() -> assertThat(notes.lines).containsExactly("HTTP_REQUESTS GET /rooms/{id} 200"));
    }

    @Test
    void aPathOfTheClientIsNoLabel() throws Exception {
        send("GET", "/secret-17");
        send("BREW", "/rooms/17");

        await().untilAsserted(() -> assertThat(notes.lines)
                .contains("HTTP_REQUESTS none none 404", "HTTP_REFUSALS not-found")
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(line -> line.contains("17") || line.contains("BREW")));
    }

    @Test
    void countsRefusedLogins() throws Exception {
        send("POST", "/api/v1/auth/login");

        await().untilAsserted(() -> assertThat(notes.lines)
                .containsExactlyInAnyOrder(
                        "HTTP_REQUESTS POST /api/v1/auth/login 401",
                        "HTTP_REFUSALS unauthenticated",
                        "LOGINS_REFUSED unauthenticated"));
    }

    @Test
    void aWaitThatTheClientAskedForIsNoDuration() throws Exception {
        send("GET", "/wait");
        send("GET", "/rooms/1");

        await().untilAsserted(() -> assertThat(notes.lines).containsExactly("HTTP_REQUESTS GET /rooms/{id} 200"));
    }
}
