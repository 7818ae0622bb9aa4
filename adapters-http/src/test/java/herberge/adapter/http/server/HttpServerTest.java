package herberge.adapter.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import herberge.adapter.http.limits.AddressResolver;
import herberge.adapter.http.limits.CallerLimiter;
import herberge.adapter.http.limits.TurnTimings;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.Metrics;
import herberge.domain.testing.Patience;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How the server stops. */
class HttpServerTest {

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

    private final HttpClient http = HttpClient.newHttpClient();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    private HttpServer started(Duration drain) {
        Duration shutdownIdle = HttpTimings.DEFAULT.shutdownIdle();
        TurnTimings turns = new TurnTimings(Patience.LIMIT, Patience.LIMIT, Patience.LIMIT, Duration.ZERO);
        HttpTimings timings =
                new HttpTimings(Patience.LIMIT, Patience.LIMIT, Patience.LIMIT, turns, drain, shutdownIdle);
        Routes slow = routes -> routes.get("/slow", ctx -> {
            begun.countDown();
            end.await();
            ctx.result("done");
        });
        HttpServer server = HttpServer.of(
                new HttpServer.Options("127.0.0.1", 0, List.of(), Optional.empty(), timings),
                List.of(slow),
                additions -> {},
                new CallerLimiter(PEERS, 20, turns),
                new RequestIds(() -> "r-1"),
                new RequestMeter(Metrics.NONE, Patience.LIMIT));
        server.start();
        return server;
    }

    private CompletableFuture<HttpResponse<String>> ask(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/slow"))
                .timeout(Patience.LIMIT)
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    @Test
    void answersTheRequestInFlightBeforeItStops() throws Exception {
        HttpServer server = started(Patience.LIMIT);
        CompletableFuture<HttpResponse<String>> answer = ask(server.port());
        assertThat(begun.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();

        end.countDown();
        server.close();

        assertThat(answer.get(Patience.SECONDS, TimeUnit.SECONDS).body()).isEqualTo("done");
    }

    /** The caller still has a database to close. */
    @Test
    void stopsThoughARequestDoesNotEnd() throws Exception {
        HttpServer server = started(Duration.ofMillis(200));
        int port = server.port();
        CompletableFuture<HttpResponse<String>> answer = ask(port);
        assertThat(begun.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();

        server.close();

        assertThat(answer).failsWithin(Patience.SECONDS, TimeUnit.SECONDS);
        assertThatThrownBy(() -> ask(port).join()).hasCauseInstanceOf(ConnectException.class);
    }
}
