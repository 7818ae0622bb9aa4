package herberge.bootstrap.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes variables that a platform sets for another service. Kubernetes and Docker derive their names from the
 * service's name: {@code herberge} yields {@code HERBERGE_SERVICE_HOST} and {@code HERBERGE_PORT}, and {@code
 * herberge-server} yields {@code HERBERGE_SERVER_PORT}, which is also a setting of this server. Name and value together
 * distinguish them from an operator's variables, so that a misspelt setting is not taken for one of them.
 */
final class PlatformVariables {

    private static final String SERVICE = "HERBERGE(?:_[A-Z0-9_]+)?";
    private static final String URL = "(?:tcp|udp|sctp)://\\S+:\\d{1,5}";
    private static final String PORT = "\\d{1,5}";
    /** An address that is neither a wildcard nor loopback: a service never has one of those. */
    private static final String ADDRESS =
            "(?!0\\.0\\.0\\.0$|127\\.|::1?$)(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]+)";

    private static final Map<Pattern, Pattern> SHAPES = Map.of(
            Pattern.compile(SERVICE + "_SERVICE_HOST"),
            Pattern.compile(ADDRESS),
            Pattern.compile(SERVICE + "_SERVICE_PORT(?:_[A-Z0-9_]+)?"),
            Pattern.compile(PORT),
            Pattern.compile(SERVICE + "_PORT(?:_\\d+_(?:TCP|UDP|SCTP))?"),
            Pattern.compile(URL),
            Pattern.compile(SERVICE + "_PORT_\\d+_(?:TCP|UDP|SCTP)_PROTO"),
            Pattern.compile("tcp|udp|sctp"),
            Pattern.compile(SERVICE + "_PORT_\\d+_(?:TCP|UDP|SCTP)_PORT"),
            Pattern.compile(PORT),
            Pattern.compile(SERVICE + "_PORT_\\d+_(?:TCP|UDP|SCTP)_ADDR"),
            Pattern.compile(ADDRESS),
            Pattern.compile(SERVICE + "_NAME"),
            Pattern.compile("/[^/\\s]+/[^/\\s]+"));

    /** The environment of a linked container, which Docker passes on beside its name. */
    private static final Pattern DOCKER_ENVIRONMENT = Pattern.compile("(" + SERVICE + ")_ENV_.+");

    private final Map<String, String> environment;

    PlatformVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    boolean has(String name) {
        String value = environment.getOrDefault(name, "");
        boolean shaped = SHAPES.entrySet().stream()
                .anyMatch(shape -> shape.getKey().matcher(name).matches()
                        && shape.getValue().matcher(value).matches());
        Matcher inherited = DOCKER_ENVIRONMENT.matcher(name);
        return shaped || (inherited.matches() && has(inherited.group(1) + "_NAME"));
    }
}
