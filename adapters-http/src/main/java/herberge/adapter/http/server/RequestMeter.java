package herberge.adapter.http.server;

import herberge.adapter.http.shared.RequestContext;
import herberge.application.shared.Metric;
import herberge.application.shared.Metrics;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.concurrent.TimeUnit;

/** Measures every request when its response is complete. */
final class RequestMeter {

    private static final String LOGIN = "/api/v1/auth/login";

    /** Requests that match no route, with whatever method, are one series: the client chooses both. */
    private static final String NONE = "none";

    private final Metrics metrics;

    RequestMeter(Metrics metrics) {
        this.metrics = metrics;
    }

    /** @param millis since the request began */
    void record(Context ctx, float millis) {
        Endpoint endpoint = ctx.endpoints().matchedHttpEndpoint();
        String route = endpoint == null ? NONE : endpoint.path;
        String method = endpoint == null ? NONE : endpoint.method.name();
        if (!RequestContext.hasWaited(ctx)) {
            metrics.time(
                    Metric.HTTP_REQUESTS,
                    (long) (millis * TimeUnit.MILLISECONDS.toNanos(1)),
                    method,
                    route,
                    Integer.toString(ctx.status().getCode()));
        }
        RequestContext.problem(ctx).ifPresent(code -> {
            metrics.count(Metric.HTTP_REFUSALS, code);
            if (route.equals(LOGIN)) {
                metrics.count(Metric.LOGINS_REFUSED, code);
            }
        });
    }
}
