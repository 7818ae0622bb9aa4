package herberge.bootstrap.doctor;

import herberge.bootstrap.config.Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Checks of the addresses on which the server listens, and of those on which it relies. */
final class NetworkChecks {

    /** The names of this machine for itself. */
    static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Config config;

    NetworkChecks(Config config) {
        this.config = config;
    }

    List<Finding> run() throws InterruptedException {
        return List.of(port(), proxies(), relay(), metrics());
    }

    private Finding port() throws InterruptedException {
        Config.Server server = config.server();
        String host = EVERY_ADDRESS.contains(server.host()) ? "127.0.0.1" : server.host();
        String address = host + " port " + server.port();
        if (server.port() == 0 || !answers(host, server.port())) {
            return Finding.ok("port", server.port() == 0 ? "the server takes any free port" : address + " is free");
        }
        if (server.tls().isPresent()) {
            return Finding.ok("port", "a server with TLS listens on " + address);
        }
        return isHerberge(host, server.port())
                ? Finding.ok("port", "the server listens on " + address)
                : Finding.fail(
                        "port",
                        "another program listens on " + address,
                        "ss -ltnp 'sport = :" + server.port() + "' names it; stop it, or set server.port");
    }

    private static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(host), port), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isHerberge(String host, int port) throws InterruptedException {
        URI live = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/health/live");
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(live).timeout(PATIENCE).build(), BodyHandlers.ofString());
            return response.statusCode() == 200
                    && response.headers().firstValue("X-Request-Id").isPresent();
        } catch (IOException e) {
            return false; // speaks no HTTP, or does not answer in time
        }
    }

    /** A client may claim any address if every address is a proxy: limits by address and the audit rely on it. */
    private Finding proxies() {
        return config.server().trustedProxies().stream()
                .filter(network -> network.endsWith("/0"))
                .findFirst()
                .map(network -> Finding.fail(
                        "proxies",
                        "every client may claim any address: server.trusted_proxies has " + network,
                        "set server.trusted_proxies to the address of the proxy, such as [\"127.0.0.1\"]"))
                .orElseGet(() -> Finding.ok("proxies", "only named proxies may report the addresses of clients"));
    }

    private Finding relay() {
        return config.relay()
                .redis()
                .map(redis -> answers(redis.host(), redis.port())
                        ? Finding.ok("relay", "a program listens on " + redis.host() + " port " + redis.port())
                        : Finding.fail(
                                "relay",
                                "nothing listens on " + redis.host() + " port " + redis.port(),
                                "systemctl start redis-server, there; or remove relay.redis"))
                .orElseGet(() -> Finding.ok("relay", "the servers inform each other by the database"));
    }

    private Finding metrics() {
        return config.metrics()
                .filter(metrics -> !LOOPBACK.contains(metrics.host()))
                .map(metrics -> Finding.warn(
                        "metrics",
                        "metrics have no access control, and are served on " + metrics.host(),
                        "set metrics.host = \"127.0.0.1\", or close port " + metrics.port() + " to all but Prometheus"))
                .orElseGet(() -> Finding.ok("metrics", "metrics are served to this machine or not at all"));
    }
}
