package herberge.adapter.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves {@code GET /metrics} on an address of its own, in a thread of its own: it answers while all threads and
 * connections of the API are busy.
 */
public final class MetricsListener implements AutoCloseable {

    private static final String PATH = "/metrics";
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final int BACKLOG = 16;

    private final MicrometerMetrics metrics;
    private final Runnable sample;
    private final HttpServer server;
    private final ExecutorService thread;

    private MetricsListener(MicrometerMetrics metrics, Runnable sample, HttpServer server, ExecutorService thread) {
        this.metrics = metrics;
        this.sample = sample;
        this.server = server;
        this.thread = thread;
    }

    /**
     * Answers scrapes when this returns; throws {@link IOException} if the address is taken.
     *
     * @param port 0 takes any free port
     * @param sample sets the gauges; called before every scrape, never by two threads at once
     */
    public static MetricsListener start(String host, int port, MicrometerMetrics metrics, Runnable sample)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(host), port), BACKLOG);
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread daemon = new Thread(work, "metrics");
            daemon.setDaemon(true);
            return daemon;
        });
        MetricsListener listener = new MetricsListener(metrics, sample, server, thread);
        server.createContext("/", listener::answer);
        server.setExecutor(thread);
        server.start();
        return listener;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                sample.run();
                byte[] body = metrics.scrape().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", TEXT);
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    /** Cuts off a scrape in progress. */
    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
