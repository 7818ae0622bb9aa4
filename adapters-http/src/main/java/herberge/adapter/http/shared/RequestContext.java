package herberge.adapter.http.shared;

import herberge.application.access.AuthenticatedCaller;
import herberge.application.shared.Caller;
import herberge.application.shared.ClientAddress;
import herberge.domain.shared.Refusal;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a request outside of its query, and its whole body. */
public final class RequestContext {

    private static final String AUTHENTICATED = "herberge.authenticated";

    private static final String PROBLEM = "herberge.problem";

    private static final String WAITED = "herberge.waited";

    private static final Pattern CLIENT = Pattern.compile("[!-~]{1,100}");

    private static final int MAX_DEVICE = 200;

    private RequestContext() {}

    static void authenticated(Context ctx, AuthenticatedCaller authenticated) {
        ctx.attribute(AUTHENTICATED, authenticated);
    }

    static void answeredWith(Context ctx, Problem problem) {
        ctx.attribute(PROBLEM, problem.code());
    }

    /** The code of the problem with which the request was answered; empty for other responses. */
    public static Optional<String> problem(Context ctx) {
        return Optional.ofNullable(ctx.attribute(PROBLEM));
    }

    /** Notes that the response was delayed because the client asked to wait for an event. */
    public static void waits(Context ctx) {
        ctx.attribute(WAITED, true);
    }

    /** Whether the duration of the request says nothing about the server, because the client asked to wait. */
    public static boolean hasWaited(Context ctx) {
        return ctx.attribute(WAITED) != null;
    }

    /** The id of the request in its response, log lines and audit entries. */
    public static String requestId(Context ctx) {
        return AccessFilter.requestId(ctx);
    }

    /** The {@code User-Agent} of the client, limited to printable characters. */
    public static String device(Context ctx) {
        String agent = ctx.userAgent();
        String printable =
                agent == null ? "" : agent.replaceAll("[^\\x20-\\x7e]", "").strip();
        return printable.isEmpty() ? "unknown" : printable.substring(0, Math.min(printable.length(), MAX_DEVICE));
    }

    /** The client's own name for itself; null if it sends none, or an invalid one. */
    public static @Nullable String clientId(Context ctx) {
        String id = ctx.header("X-Client-Id");
        return id != null && CLIENT.matcher(id).matches() ? id : null;
    }

    /** The address of the client. */
    public static ClientAddress address(Context ctx) {
        return ClientAddresses.of(ctx);
    }

    /** The address as text for the log; a dash if the request was answered before it was known. */
    public static String shownAddress(Context ctx) {
        return ClientAddresses.noted(ctx).map(ClientAddress::text).orElse("-");
    }

    /** The authenticated caller, with the state of the session. */
    public static AuthenticatedCaller authenticated(Context ctx) {
        return Objects.requireNonNull(
                ctx.<AuthenticatedCaller>attribute(AUTHENTICATED), "the request has no authenticated caller");
    }

    public static Caller caller(Context ctx) {
        return authenticated(ctx).caller();
    }

    /** The whole body. */
    static byte[] body(Context ctx) {
        byte[] whole = ctx.attribute(BodyBufferingHandler.BODY);
        return whole == null ? ctx.bodyAsBytes() : whole;
    }

    /** The id in the path; refuses as not found if it is no number. */
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

    /** The value of all header lines of that name together; null if there is none. */
    public static @Nullable String header(Context ctx, String name) {
        Enumeration<String> lines = ctx.req().getHeaders(name);
        if (!lines.hasMoreElements()) {
            return null;
        }
        String first = lines.nextElement();
        return lines.hasMoreElements() ? first + ", " + String.join(", ", Collections.list(lines)) : first;
    }
}
