package herberge.adapter.ws.realtime;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The web pages that may open a socket: pages of configured origins, and the server's own pages, whose origin has the
 * host and port of the request itself. Hosts are compared case-insensitively, and a missing port means the default port
 * of the scheme. A proxy that terminates TLS hides the scheme, so the server's own pages may have either scheme.
 */
final class AllowedOrigins {

    /** A scheme and a host with an optional port, as browsers send it; nothing else. */
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://(\\[[0-9a-f:.]+]|[^\\[\\]/?#@:\\s]+)(?::(\\d{1,5}))?");

    private final Set<String> allowed;

    AllowedOrigins(List<URI> allowed) {
        this.allowed = allowed.stream()
                .map(origin -> normalize(origin.toString()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param host the request's Host header */
    boolean allows(String origin, @Nullable String host) {
        Optional<String> page = normalize(origin);
        return page.isPresent() && (allowed.contains(page.get()) || (host != null && isOwnPage(page.get(), host)));
    }

    private static boolean isOwnPage(String page, String host) {
        String scheme = page.substring(0, page.indexOf(':'));
        return normalize(scheme + "://" + host).filter(page::equals).isPresent();
    }

    /** Returns the origin in lower case with its port; empty if it is malformed. */
    private static Optional<String> normalize(String origin) {
        Matcher parts = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty(); // such as "null", or a value that no browser sends
        }
        String defaultPort = parts.group(1).equals("https") ? "443" : "80";
        String port = parts.group(3) == null ? defaultPort : parts.group(3);
        return Optional.of(parts.group(1) + "://" + parts.group(2) + ":" + port);
    }
}
