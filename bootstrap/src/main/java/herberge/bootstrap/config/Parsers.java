package herberge.bootstrap.config;

import herberge.bootstrap.config.Config.Keep;
import herberge.domain.guest.DiallingPlan;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.InetAddressSet;

/** Parses the texts of settings; each exception says what was expected and what was found. */
final class Parsers {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%\\[\\]-]+");
    private static final Pattern NETWORK =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)(/[0-9]{1,3})?");
    private static final Pattern KEEP = Pattern.compile("(\\d{1,3})/(\\d{1,3})/(\\d{1,3})");
    private static final int SHORTEST_PASSPHRASE = 12;
    private static final String JDBC = "jdbc:postgresql:";

    private Parsers() {}

    static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected a text, found nothing");
        }
        return text;
    }

    static String host(String text) {
        if (!HOST.matcher(text).matches()) {
            throw new IllegalArgumentException("expected a host name or an IP address, found " + quoted(text));
        }
        return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
    }

    static Setting.Parser<Integer> integer(int min, int max) {
        return text -> {
            if (!text.matches("[+-]?\\d+")) {
                throw new IllegalArgumentException("expected an integer, found " + quoted(text));
            }
            if (text.length() > 11 || Long.parseLong(text) < min || Long.parseLong(text) > max) {
                throw new IllegalArgumentException("expected a number from " + min + " to " + max + ", found " + text);
            }
            return Integer.parseInt(text);
        };
    }

    static Setting.Parser<Duration> duration(Duration min, Duration max) {
        return text -> {
            Matcher matcher = DURATION.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "expected a duration such as \"250ms\", \"5s\", \"10m\" or \"1h\", found " + quoted(text));
            }
            long amount = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(amount);
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                default -> Duration.ofHours(amount);
            };
            if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
                throw new IllegalArgumentException(
                        "expected a duration from " + format(min) + " to " + format(max) + ", found " + quoted(text));
            }
            return duration;
        };
    }

    static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "expected a time of day from \"00:00\" to \"23:59\", found " + quoted(text));
        }
        return LocalTime.parse(text);
    }

    static ZoneId zone(String text) {
        try {
            ZoneId zone = ZoneId.of(text);
            if (!ZoneId.getAvailableZoneIds().contains(text)) {
                throw new IllegalArgumentException(
                        "expected a region such as \"Europe/Berlin\", which knows summer time, found " + quoted(text));
            }
            return zone;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected an IANA time zone such as \"Europe/Berlin\", found " + quoted(text), e);
        }
    }

    static DiallingPlan country(String text) {
        return DiallingPlan.of(text.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a country in two letters (ISO 3166) such as \"DE\", found " + quoted(text)));
    }

    static <E extends Enum<E>> Setting.Parser<E> choice(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", found " + quoted(text)));
    }

    /** At least one backup of a day is kept, whatever else. */
    static Keep keep(String text) {
        Matcher matcher = KEEP.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            throw new IllegalArgumentException(
                    "expected days/weeks/months such as \"7/4/12\", with at least one day, found " + quoted(text));
        }
        return new Keep(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** The exception does not quote the text, because it is a secret. */
    static String passphrase(String text) {
        if (text.length() < SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException("must have at least " + SHORTEST_PASSPHRASE + " characters");
        }
        return text;
    }

    static String jdbcUrl(String text) {
        if (!text.startsWith(JDBC + "//")) {
            throw new IllegalArgumentException("expected jdbc:postgresql://HOST:PORT/DATABASE");
        }
        if (text.matches(".*[?&](user|password)=.*")) {
            throw new IllegalArgumentException("must not carry user or password; they have settings of their own");
        }
        return text;
    }

    static Path path(String text) {
        try {
            return Path.of(text(text));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("expected a path, found " + quoted(text), e);
        }
    }

    static List<URI> origins(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .map(Parsers::origin)
                .toList();
    }

    /** Addresses and ranges in numbers only: a name would need a DNS lookup, whose result may change. */
    static List<String> networks(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .map(Parsers::network)
                .toList();
    }

    private static String network(String text) {
        String expected = "expected addresses or ranges such as \"10.0.0.7\", \"10.0.0.0/8\" or \"fd00::/8\", found "
                + quoted(text);
        try {
            if (!NETWORK.matcher(text).matches() || !new InetAddressSet().add(text)) {
                throw new IllegalArgumentException(expected);
            }
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    private static URI origin(String text) {
        String expected = "expected origins such as \"https://desk.example.org\", found " + quoted(text);
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
            if (!web || uri.getHost() == null || !bare || uri.getRawQuery() != null || uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(expected);
            }
            return asBrowsersSendIt(uri);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(expected, e);
        }
    }

    /** The host in lower case, without the default port of the scheme. */
    private static URI asBrowsersSendIt(URI origin) throws URISyntaxException {
        int defaultPort = "https".equals(origin.getScheme()) ? 443 : 80;
        int port = origin.getPort() == defaultPort ? -1 : origin.getPort();
        return new URI(origin.getScheme(), null, origin.getHost().toLowerCase(Locale.ROOT), port, null, null, null);
    }

    private static String format(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    static String quoted(String text) {
        return '"' + text.replaceAll("\\p{Cntrl}", "?") + '"';
    }
}
