package herberge.adapter.http.limits;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The kinds of requests, which have different limits of concurrency. */
enum WorkKind {
    /** Always answered, for monitoring. */
    HEALTH,
    /** Opens or renews a session, or a socket; waits for a password to be hashed most of the time, in a queue of its own. */
    ENTRY,
    /** Needs no caller. */
    DOCUMENT,
    /** Reads many rows at once. */
    EXPENSIVE,
    /** Reads everything about a guest, which can take both processors for a second. */
    EXPORT,
    ORDINARY;

    private static final String API = "/api/v1/";

    private static final Set<String> ENTRIES =
            Set.of(API + "auth/login", API + "auth/refresh", API + "auth/password", "/ws");

    private static final Set<String> WHOLE = Set.of(
            API + "guests/duplicates",
            API + "tape-chart",
            API + "availability",
            API + "audit",
            API + "changes",
            API + "events");

    private static final Set<String> SEARCHED = Set.of(API + "guests", API + "bookings", API + "reminders");

    /** Pages of more rows than this are expensive. */
    private static final int PAGE = 100;

    private static final Pattern LONG_NUMBER = Pattern.compile("0*[1-9][0-9]{2,}");

    static WorkKind of(String method, String path, String query) {
        if (path.equals("/health") || path.startsWith("/health/")) {
            return HEALTH;
        }
        if (ENTRIES.contains(path)) {
            return ENTRY;
        }
        if (!path.startsWith(API) || path.endsWith("api.json")) {
            return DOCUMENT;
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return ORDINARY;
        }
        if (isExport(path)) {
            return EXPORT;
        }
        return WHOLE.contains(path) || isExpensive(path, query) ? EXPENSIVE : ORDINARY;
    }

    /** Searches, and long pages of any list. */
    private static boolean isExpensive(String path, String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .anyMatch(parameter -> {
                    String name = decoded(parameter[0]);
                    return (name.equals("q") && SEARCHED.contains(path))
                            || (name.equals("limit") && parameter.length == 2 && isLong(decoded(parameter[1])));
                });
    }

    private static boolean isLong(String limit) {
        return LONG_NUMBER.matcher(limit).matches() && !limit.equals(Integer.toString(PAGE));
    }

    /** Text that is not properly encoded is left as it is: the request is refused later. */
    private static String decoded(String text) {
        try {
            return text.contains("%") ? URLDecoder.decode(text, StandardCharsets.UTF_8) : text;
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static boolean isExport(String path) {
        return path.startsWith(API + "guests/") && path.endsWith("/export");
    }
}
