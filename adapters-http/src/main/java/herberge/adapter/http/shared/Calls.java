package herberge.adapter.http.shared;

import herberge.application.access.Authenticated;
import herberge.application.shared.Caller;
import herberge.application.shared.ClientAddress;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Fault;
import herberge.domain.shared.FourDigitYears;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says outside of its body. */
public final class Calls {

    private static final String AUTHENTICATED = "herberge.authenticated";

    private static final int MAX_DEVICE = 200;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private Calls() {}

    static void authenticated(Context ctx, Authenticated authenticated) {
        ctx.attribute(AUTHENTICATED, authenticated);
    }

    /** What ties this request's answer and log lines together. */
    public static String requestId(Context ctx) {
        return Entry.requestId(ctx);
    }

    /** What the client calls itself, made fit to be shown. */
    public static String device(Context ctx) {
        String agent = ctx.userAgent();
        String printable =
                agent == null ? "" : agent.replaceAll("[^\\x20-\\x7e]", "").strip();
        return printable.isEmpty() ? "unknown" : printable.substring(0, Math.min(printable.length(), MAX_DEVICE));
    }

    /** Where this request comes from. */
    public static ClientAddress address(Context ctx) {
        return ClientAddresses.of(ctx);
    }

    /** The same for people; a dash where the request was answered before anybody wanted to know. */
    public static String shownAddress(Context ctx) {
        return ClientAddresses.noted(ctx).map(ClientAddress::text).orElse("-");
    }

    /** Who is calling, and with which token. */
    public static Authenticated authenticated(Context ctx) {
        return Objects.requireNonNull(ctx.<Authenticated>attribute(AUTHENTICATED), "the door let nobody in");
    }

    public static Caller caller(Context ctx) {
        return authenticated(ctx).caller();
    }

    /** The id in the path; what is no number names nothing. */
    public static long id(Context ctx, String what) {
        String id = ctx.pathParam("id");
        try {
            if (id.length() <= 18 && !id.isEmpty() && id.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Long.parseLong(id);
            }
        } catch (NumberFormatException e) {
            throw Refusal.because(new Refusal.NotFound(what, id));
        }
        throw Refusal.because(new Refusal.NotFound(what, id));
    }

    /** Refuses parameters that the path does not have: a filter that is not applied is worse than an error. */
    public static void requireKnownParameters(Context ctx, Set<String> known) {
        List<Fault> faults = parameterFaults(ctx, known);
        if (!faults.isEmpty()) {
            throw Refusal.because(new RequestFault.Malformed(faults));
        }
    }

    /** The same, for whoever has more to say before. */
    static List<Fault> parameterFaults(Context ctx, Set<String> known) {
        List<Fault> faults = new ArrayList<>();
        undecodable(ctx.queryString()).ifPresent(faults::add);
        ctx.queryParamMap().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(new Fault(name, "unknown-parameter", "there is no such parameter"));
            } else if (values.size() > 1 && !name.equals("status")) {
                faults.add(new Fault(name, "repeated", "must be given once"));
            }
        });
        return faults;
    }

    /** A parameter that cannot be decoded would be left out without a word. */
    private static Optional<Fault> undecodable(@Nullable String query) {
        try {
            return query == null
                            || URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0
                    ? Optional.empty()
                    : Optional.of(new Fault("", "invalid", "the query is not UTF-8"));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Fault("", "invalid", "the query has a percent code that is none"));
        }
    }

    public static @Nullable String text(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null) {
            return null;
        }
        if (value.length() > 200 || value.codePoints().anyMatch(Character::isISOControl)) {
            throw RequestFault.malformed(name, "invalid", "must be at most 200 printable characters");
        }
        return value.isBlank() ? null : value.strip();
    }

    public static @Nullable Long number(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null) {
            return null;
        }
        if (!INTEGER.matcher(value).matches()) { // Java reads a plus and the digits of any script, too
            throw RequestFault.malformed(name, "invalid", "must be an integer of at most 18 digits");
        }
        return Long.valueOf(value);
    }

    /** All that the request says under that name, which it may say in several lines; null where it says nothing. */
    public static @Nullable String header(Context ctx, String name) {
        Enumeration<String> lines = ctx.req().getHeaders(name);
        if (!lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        return lines.hasMoreElements() ? first + ", " + String.join(", ", Collections.list(lines)) : first;
    }

    public static boolean flag(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw RequestFault.malformed(name, "invalid", "must be true or false");
    }

    public static @Nullable LocalDate date(Context ctx, String name) {
        String value = ctx.queryParam(name);
        try {
            LocalDate date = value == null ? null : LocalDate.parse(value);
            if (date == null || FourDigitYears.include(date.getYear())) {
                return date;
            }
        } catch (DateTimeException e) {
            throw RequestFault.malformed(name, "invalid", "must be a date of the calendar, YYYY-MM-DD");
        }
        throw RequestFault.malformed(name, "invalid", "must be a date of the calendar, YYYY-MM-DD");
    }

    /** The window that {@code from} and {@code to} span; both are needed. */
    public static StayPeriod window(Context ctx, long maxDays) {
        LocalDate from = date(ctx, "from");
        LocalDate to = date(ctx, "to");
        if (from == null || to == null) {
            throw RequestFault.malformed(from == null ? "from" : "to", "required", "must be given");
        }
        requireOrder(from, to);
        if (ChronoUnit.DAYS.between(from, to) > maxDays) {
            throw RequestFault.malformed("to", "invalid", "must be at most " + maxDays + " days after from");
        }
        return new StayPeriod(from, to);
    }

    /** Where both ends of a window are given, they span at least one night. */
    public static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && !from.isBefore(to)) {
            throw RequestFault.malformed("to", "invalid", "must be after from");
        }
    }
}
