package herberge.bootstrap.config;

import herberge.bootstrap.config.Config.Redis;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses {@code redis://[[USER]:PASSWORD@]HOST[:PORT]}. Messages do not quote the URL, which may contain a password. */
final class RedisUrl {

    private static final int DEFAULT_PORT = 6379;
    private static final String EXPECTED = "expected redis://[[USER]:PASSWORD@]HOST[:PORT], or rediss:// for TLS";

    private RedisUrl() {}

    static Redis parse(String text) {
        URI uri = uri(text);
        String scheme = uri.getScheme();
        boolean tls = "rediss".equals(scheme);
        if ((!tls && !"redis".equals(scheme))
                || uri.getHost() == null
                || uri.getPort() == 0
                || uri.getPort() > 65_535) {
            throw new IllegalArgumentException(EXPECTED);
        }
        String path = String.valueOf(uri.getRawPath());
        if (!path.matches("/?") || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    EXPECTED + ", and nothing after it: what is published belongs to no database number");
        }
        String[] login = login(uri.getRawUserInfo());
        String host = uri.getHost();
        return new Redis(
                host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                tls,
                Optional.of(login[0]).filter(user -> !user.isEmpty()),
                Optional.of(login[1]).filter(password -> !password.isEmpty()));
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            String where =
                    "; at its character " + (e.getIndex() + 1) + " there is something that must be written as %XX";
            throw new IllegalArgumentException(EXPECTED + where); // without the cause, which quotes the URL
        }
    }

    private static String[] login(@Nullable String given) {
        if (given == null) {
            return new String[] {"", ""};
        }
        int colon = given.indexOf(':');
        if (colon < 0 || colon == given.length() - 1) {
            throw new IllegalArgumentException(EXPECTED + "; before the @ there is no password");
        }
        return new String[] {decode(given.substring(0, colon)), decode(given.substring(colon + 1))};
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
