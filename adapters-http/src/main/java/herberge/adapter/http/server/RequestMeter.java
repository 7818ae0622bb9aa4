package herberge.adapter.http.server;

import herberge.adapter.http.shared.RequestContext;
import herberge.application.shared.Metric;
import herberge.application.shared.Metrics;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures every request when its response is complete, and logs slow ones.
 *
 * @param slow the shortest time that is logged
 */
public record RequestMeter(Metrics metrics, Duration slow) {

    private static final Logger LOG = LoggerFactory.getLogger(RequestMeter.class);
    private static final String LOGIN = "/api/v1/auth/login";

    /** Requests that match no route, with whatever method, are one series: the client chooses both. */
    private static final String NONE = "none";

    /** @param millis since the request began */
    void record(Context ctx, float millis) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        String route = endpoint == null ? NONE : endpoint.path;
        String method = endpoint == null ? NONE : endpoint.method.name();
        if (!RequestContext.hasWaited(ctx)) {
            long nanos = (long) (millis * TimeUnit.MILLISECONDS.toNanos(1));
            int status = ctx.status().getCode();
            metrics.time(Metric.HTTP_REQUESTS, nanos, method, route, Integer.toString(status));
            if (nanos >= slow.toNanos()) {
                LOG.warn("Slow request, {} ms: {} {} -> {}", (long) millis, ctx.method(), ctx.path(), status);
            }
        }
        RequestContext.problem(ctx).ifPresent(code -> {
            metrics.count(Metric.HTTP_REFUSALS, code);
            if (route.equals(LOGIN)) {
                metrics.count(Metric.LOGINS_REFUSED, code);
            }
        });
    }
}
