package herberge.adapter.http.limits;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LongSummaryStatistics;
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
    /** Reads so many rows that it can take both processors for a second: everything about a guest, a chart of months. */
    LARGE,
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

    /** Charts of more days than this are large: more than a quarter of a year. */
    private static final int CHART_DAYS = 93;

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
        if (isExport(path) || (path.equals(API + "tape-chart") && days(query) > CHART_DAYS)) {
            return LARGE;
        }
        return WHOLE.contains(path) || isExpensive(path, query) ? EXPENSIVE : ORDINARY;
    }

    /** Searches, and long pages of any list. */
    private static boolean isExpensive(String path, String query) {
        return (SEARCHED.contains(path) && values("q", query).findAny().isPresent())
                || values("limit", query).anyMatch(WorkKind::isLong);
    }

    /** The length of the longest period that the parameters describe; 0 if they describe none. */
    private static long days(String query) {
        LongSummaryStatistics days = Stream.concat(values("from", query), values("to", query))
                .flatMap(WorkKind::date)
                .mapToLong(LocalDate::toEpochDay)
                .summaryStatistics();
        return days.getCount() == 0 ? 0 : days.getMax() - days.getMin();
    }

    /** The request of a text that is no date is refused later. */
    private static Stream<LocalDate> date(String text) {
        try {
            return Stream.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }

    /** The values of a parameter of the query, which may be named several times. */
    private static Stream<String> values(String name, String query) {
        return Stream.of(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> decoded(parameter[0]).equals(name))
                .map(parameter -> parameter.length == 2 ? decoded(parameter[1]) : "");
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
