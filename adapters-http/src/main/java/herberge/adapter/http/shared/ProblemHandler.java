package herberge.adapter.http.shared;

import herberge.application.shared.AccessRefusal.RateLimited;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.Kind;
import herberge.domain.shared.Refusal.Reason;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into a response; handlers never catch. */
public final class ProblemHandler implements Routes {

    /** In seconds. */
    static final String RETRY_SOON = "2";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(Refusal.class, ProblemHandler::refused);
        routes.exception(HttpResponseException.class, ProblemHandler::refusedByServer);
        routes.exception(EofException.class, ProblemHandler::closedByClient);
        routes.exception(Exception.class, ProblemHandler::unexpected);
    }

    private static void refused(Refusal refusal, Context ctx) {
        LOG.debug("refused {} {}: {}", ctx.method(), ctx.path(), refusal.getMessage());
        Reason first = refusal.reasons().get(0);
        if (first.kind() == Kind.UNAUTHENTICATED) {
            ctx.header("WWW-Authenticate", "Bearer");
        } else if (first.kind() == Kind.UNAVAILABLE) {
            ctx.header("Retry-After", RETRY_SOON);
        } else if (first instanceof RateLimited limited) {
            ctx.header("Retry-After", Long.toString(seconds(limited.pause())));
        }
        answer(ctx, Problem.of(refusal, ctx.path(), AccessFilter.requestId(ctx)));
    }

    /** Rounded up to whole seconds. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }

    private static void refusedByServer(HttpResponseException e, Context ctx) {
        e.getDetails().forEach((name, value) -> {
            if (name.equals("availableMethods")) {
                ctx.header("Allow", value);
            }
        });
        answer(ctx, ofStatus(e.getStatus(), e.getMessage(), ctx.path(), AccessFilter.requestId(ctx)));
    }

    /** The client closed the connection before the end of the response: nothing can be sent. */
    private static void closedByClient(EofException e, Context ctx) {
        LOG.debug("connection closed by client during {} {}", ctx.method(), ctx.path(), e);
    }

    private static void unexpected(Exception e, Context ctx) {
        LOG.error("unexpected failure on {} {}", ctx.method(), ctx.path(), e);
        answer(ctx, ofStatus(500, null, ctx.path(), AccessFilter.requestId(ctx)));
    }

    /** The problem for a request that the HTTP server itself refuses. */
    static Problem ofStatus(int status, @Nullable String message, String path, String requestId) {
        String code = switch (status) {
            case 400, 408, 411, 414, 417, 426, 431 -> "malformed-request";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405, 501 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 503 -> "unavailable";
            case 413 -> "too-large";
            case 415 -> "unsupported-media-type";
            case 429 -> "rate-limited";
            default -> status < 500 ? "malformed-request" : "internal";
        };
        boolean ours = status == 403 || status == 406; // the library's texts for the others are no sentences
        String detail =
                ours && message != null && !message.isBlank() ? message : ProblemTexts.ofStatus(status, code, path);
        return Problem.of(status, code, detail, path, requestId);
    }

    private static void answer(Context ctx, Problem problem) {
        RequestContext.answeredWith(ctx, problem);
        ctx.header("Link", problem.help());
        byte[] body = Json.bytes(problem);
        RequestMemory.of(ctx).insist(body.length);
        ctx.status(problem.status()).result(body).contentType(Problem.MEDIA_TYPE);
    }
}
