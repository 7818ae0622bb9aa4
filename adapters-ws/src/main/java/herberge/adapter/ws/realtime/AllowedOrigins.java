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
 * The web pages that may open a socket: those of configured origins, and the server's own, whose origin has the host and
 * the port that the request itself was sent to. Hosts are compared without regard to case, and a port that is left out is
 * the scheme's. A proxy that ends TLS hides the scheme, so the server's own pages may have either one.
 */
final class AllowedOrigins {

    /** A scheme, and a host with or without a port; nothing else, as browsers send it. */
    private static final Pattern ORIGIN =
            Pattern.compile("(https?)://(\\[[0-9a-f:.]+]|[^\\[\\]/?#@:\\s]+)(?::(\\d{1,5}))?");

    private final Set<String> known;

    AllowedOrigins(List<URI> known) {
        this.known = known.stream()
                .map(origin -> normal(origin.toString()))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param host the request's Host header */
    boolean allows(String origin, @Nullable String host) {
        Optional<String> page = normal(origin);
        return page.isPresent() && (known.contains(page.get()) || (host != null && isOurs(page.get(), host)));
    }

    private static boolean isOurs(String page, String host) {
        String scheme = page.substring(0, page.indexOf(':'));
        return normal(scheme + "://" + host).filter(page::equals).isPresent();
    }

    /** In small letters and with its port, however it was written. */
    private static Optional<String> normal(String origin) {
        Matcher parts = ORIGIN.matcher(origin.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty(); // such as "null", or what no browser sends
        }
        String usual = parts.group(1).equals("https") ? "443" : "80";
        String port = parts.group(3) == null ? usual : parts.group(3);
        return Optional.of(parts.group(1) + "://" + parts.group(2) + ":" + port);
    }
}
