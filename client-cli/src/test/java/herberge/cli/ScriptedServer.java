package herberge.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on a real socket that sends scripted responses and records the requests it receives. */
public final class ScriptedServer implements AutoCloseable {

    /** A received request. */
    public record Request(String method, String target, Headers headers, String body) {

        public String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private record Reply(int status, String body, List<String> headers) {}

    private static final Reply LOST = new Reply(0, "", List.of());

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer http;
    private final String scheme;
    private final Map<String, Deque<Reply>> script = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Reply> refused = new HashMap<>();
    private final Map<String, CountDownLatch> held = new HashMap<>();
    private @Nullable Reply otherwise;

    public ScriptedServer() {
        this(null);
    }

    /**
     * Starts the server.
     *
     * @param tls the server's key; null for plain HTTP
     */
    public ScriptedServer(@Nullable SSLContext tls) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        scheme = tls == null ? "http" : "https";
        try {
            if (tls == null) {
                http = HttpServer.create(address, 0);
            } else {
                HttpsServer https = HttpsServer.create(address, 0);
                https.setHttpsConfigurator(new HttpsConfigurator(tls));
                http = https;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/api/v1", this::answer);
        http.createContext("/health", this::answer);
        http.start();
    }

    public String url() {
        return scheme + "://127.0.0.1:" + http.getAddress().getPort();
    }

    /** Sets the next response to this method and path below /api/v1, including the query; the last one is repeated. */
    public synchronized ScriptedServer on(String request, int status, String body, String... headers) {
        return add(request, new Reply(status, body, List.of(headers)));
    }

    /** Makes the next such request arrive while its response is lost. */
    public synchronized ScriptedServer losesAnswerTo(String request) {
        return add(request, LOST);
    }

    /** Holds back the responses to such requests until the latch is open. */
    public synchronized ScriptedServer holds(String request, CountDownLatch until) {
        held.put(request, until);
        return this;
    }

    private synchronized CountDownLatch heldUntil(String request) {
        return held.getOrDefault(request, new CountDownLatch(0));
    }

    /** Responds to every request with this token with 401 and this body. */
    public synchronized ScriptedServer refuses(String token, String body) {
        refused.put("Bearer " + token, new Reply(401, body, List.of()));
        return this;
    }

    /** Sets the response to every request that is not scripted. */
    public synchronized ScriptedServer otherwise(int status, String body, String... headers) {
        otherwise = new Reply(status, body, List.of(headers));
        return this;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Returns the requests of one method in order. */
    public List<Request> requests(String method) {
        return requests().stream().filter(r -> r.method().equals(method)).toList();
    }

    private ScriptedServer add(String request, Reply reply) {
        script.computeIfAbsent(request, r -> new ArrayDeque<>()).add(reply);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String target = exchange.getRequestURI().toString().replaceFirst("^/api/v1", "");
            Reply reply = next(new Request(exchange.getRequestMethod(), target, exchange.getRequestHeaders(), body));
            heldUntil(exchange.getRequestMethod() + " " + target).await();
            if (reply.equals(LOST)) {
                return;
            }
            for (int i = 0; i < reply.headers().size(); i += 2) {
                exchange.getResponseHeaders()
                        .add(reply.headers().get(i), reply.headers().get(i + 1));
            }
            byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the server is closed
        }
    }

    private synchronized Reply next(Request request) {
        requests.add(request);
        if (refused.containsKey(request.header("Authorization"))) {
            return refused.get(request.header("Authorization"));
        }
        Deque<Reply> replies = script.get(request.method() + " " + request.target());
        Reply unscripted = otherwise;
        if (replies == null && unscripted != null) {
            return unscripted;
        }
        if (replies == null && request.target().equals("/health/live")) {
            return new Reply(200, "{\"status\":\"up\"}", List.of());
        }
        if (replies == null) {
            return new Reply(
                    404,
                    "{\"code\":\"not-found\",\"detail\":\"unscripted: %s %s\",\"requestId\":\"r-404\"}"
                            .formatted(request.method(), request.target()),
                    List.of());
        }
        return replies.size() > 1 ? replies.remove() : replies.element();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
