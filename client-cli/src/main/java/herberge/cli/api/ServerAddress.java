package herberge.cli.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The normalised address of a server: scheme, host, port and, behind a proxy, a path. */
public record ServerAddress(String url) {

    public static final ServerAddress DEFAULT = new ServerAddress("http://127.0.0.1:8080");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Accepts {@code https://house.example}, and {@code host:port} for plain HTTP. */
    public static ServerAddress parse(String text) {
        String full = text.strip();
        if (!full.contains("://")) {
            full = "http://" + full;
        }
        try {
            URI uri = new URI(full);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                throw new IllegalArgumentException("\"" + text + "\" is no address like https://house.example");
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String path = uri.getRawPath().replaceAll("/+$", "");
            return new ServerAddress(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no address like https://house.example", e);
        }
    }

    public boolean isSecure() {
        return url.startsWith("https:");
    }

    /** Whether others could read the traffic: plain HTTP to another machine. */
    public boolean isReadableInTransit() {
        return !isSecure() && !LOOPBACK.contains(URI.create(url).getHost());
    }

    /**
     * Whether the path, with its query, can be part of an address. Blanks and some other characters cannot; a fragment,
     * after #, would not be sent.
     */
    public static boolean accepts(String path) {
        try {
            return path.startsWith("/") && new URI("http://localhost" + path).getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Letters that are no ASCII are encoded: the client of Java would send each as a question mark. */
    URI resolve(String path) {
        return URI.create(URI.create(url + "/api/v1" + path).toASCIIString());
    }

    /** The address at which everybody may ask whether the server runs. */
    URI health() {
        return URI.create(url + "/health/live");
    }

    /** The address of the socket for events. */
    URI socket() {
        return URI.create(url.replaceFirst("^http", "ws") + "/ws");
    }

    @Override
    public String toString() {
        return url;
    }
}
