package herberge.adapter.http.limits;

import java.util.Set;

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
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return reads && (WHOLE.contains(path) || isSearch(path, query) || isExport(path)) ? EXPENSIVE : ORDINARY;
    }

    /** Also where the name of the parameter is percent-encoded. */
    private static boolean isSearch(String path, String query) {
        return SEARCHED.contains(path) && (query.startsWith("q=") || query.contains("&q=") || query.contains("%71="));
    }

    private static boolean isExport(String path) {
        return path.startsWith(API + "guests/") && path.endsWith("/export");
    }
}
