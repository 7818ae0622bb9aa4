package herberge.adapter.http.shared;

import herberge.adapter.http.limits.Permit;
import herberge.application.access.AccessUseCases;
import herberge.application.access.AccessUseCases.Authenticate;
import herberge.application.access.AccessUseCases.Authenticate.Presented;
import herberge.application.access.AccessUseCases.LimitAnonymous;
import herberge.application.access.AuthenticatedCaller;
import herberge.application.shared.AccessRefusal;
import herberge.domain.shared.Refusal;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Runs before the handler of every request: gives it an id, and requires a known caller. */
public final class AccessFilter implements Routes {

    private static final String REQUEST_ID = "herberge.requestId";
    private static final String API = "/api/v1/";
    private static final Pattern REFUSED = Pattern.compile(";\\s*q=0(\\.0*)?\\s*(;|$)");

    private static final Set<String> OPEN =
            Set.of("/api/v1/auth/login", "/api/v1/auth/refresh", "/api/v1/openapi.json", "/api/v1/asyncapi.json");
    private static final Set<String> BEFORE_FIRST_PASSWORD =
            Set.of("/api/v1/auth/password", "/api/v1/auth/session", "/api/v1/auth/logout");

    /** Answered in the format that the path names, whatever a client accepts. */
    private static final Pattern DOCUMENTS = Pattern.compile("/api/v1/invoices/[^/]+/(?:pdf|xml)");

    private static final String HEALTH = "/health";
    private static final String A_YEAR = "max-age=31536000";

    private final Authenticate authenticate;
    private final LimitAnonymous admitStranger;
    private final ClientAddresses addresses;
    private final RequestIds requestIds;

    public AccessFilter(AccessUseCases access, ClientAddresses addresses, RequestIds requestIds) {
        this.authenticate = access.authenticate();
        this.admitStranger = access.limitAnonymous();
        this.addresses = addresses;
        this.requestIds = requestIds;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(this::enter);
        routes.wsBeforeUpgrade(this::admitSocket);
    }

    static String requestId(Context ctx) {
        String id = ctx.attribute(REQUEST_ID);
        return id == null ? "none" : id;
    }

    /** One handler for all steps: Javalin matches the path again for each handler. */
    private void enter(Context ctx) {
        greet(ctx);
        requireAdmission(ctx);
        if (ctx.path().startsWith(API)) {
            requireCaller(ctx);
            requireReadable(ctx);
        }
    }

    private void greet(Context ctx) {
        MDC.put("requestId", named(ctx));
        TraceContext.traceId(ctx.header(TraceContext.HEADER)).ifPresent(trace -> MDC.put("traceId", trace));
        ctx.res().addHeader("Vary", "Accept-Encoding"); // responses are compressed for clients that accept it
        if (addresses.note(ctx)) {
            ctx.header("Strict-Transport-Security", A_YEAR);
        }
    }

    /** Gives the request the id that its client chose, or a new one, and sends it back. */
    private String named(Context ctx) {
        String id = requestIds.of(ctx.header(RequestIds.HEADER), ctx.header(TraceContext.HEADER));
        ctx.attribute(REQUEST_ID, id);
        ctx.header(RequestIds.HEADER, id);
        return id;
    }

    /** Admits the opening of a WebSocket, which carries no token yet; no other step applies to it. */
    private void admitSocket(Context ctx) {
        named(ctx);
        addresses.note(ctx);
        admitStranger.admit(ClientAddresses.of(ctx));
    }

    /** Limits requests that need no caller, except for health checks, which are always answered. */
    private void requireAdmission(Context ctx) {
        if (needsNoCaller(ctx) && !ctx.path().equals(HEALTH) && !ctx.path().startsWith(HEALTH + "/")) {
            admitStranger.admit(ClientAddresses.of(ctx));
        }
    }

    private static boolean needsNoCaller(Context ctx) {
        return !ctx.path().startsWith(API) || ctx.method().equals(HandlerType.OPTIONS) || OPEN.contains(ctx.path());
    }

    private void requireCaller(Context ctx) {
        if (needsNoCaller(ctx)) {
            return;
        }
        String token = token(ctx);
        AuthenticatedCaller who = authenticate.authenticate(
                new Presented(token, ClientAddresses.of(ctx), requestId(ctx), RequestContext.clientId(ctx)));
        if (token != null) {
            Permit.belongsTo(ctx, token, who.caller().userId());
        }
        boolean mayChangeIt = BEFORE_FIRST_PASSWORD.contains(ctx.path())
                && who.caller().pass().session().isPresent(); // an API token cannot change a password
        if (who.mustChangePassword() && !mayChangeIt) {
            throw Refusal.because(new AccessRefusal.PasswordChangeRequired());
        }
        RequestContext.authenticated(ctx, who);
    }

    private static @Nullable String token(Context ctx) {
        String header = ctx.header("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        return header.substring(7).strip();
    }

    private static void requireReadable(Context ctx) {
        if (ctx.attribute(BodyBufferingHandler.TOO_LARGE) != null) {
            throw new HttpResponseException(413, "the body may have 1 MiB");
        }
        String accept = RequestContext.header(ctx, "Accept");
        if (accept != null
                && !accept.isBlank()
                && !DOCUMENTS.matcher(ctx.path()).matches()
                && !acceptsJson(accept.toLowerCase(Locale.ROOT))) {
            throw new HttpResponseException(406, "it can only be told in application/json");
        }
    }

    private static boolean acceptsJson(String accept) {
        for (String range : accept.split(",", -1)) {
            String type = range.split(";", 2)[0].strip();
            if (!REFUSED.matcher(range).find()
                    && Set.of("*/*", "application/*", "application/json", Problem.MEDIA_TYPE)
                            .contains(type)) {
                return true;
            }
        }
        return false;
    }
}
