package herberge.adapter.http.server;

import herberge.adapter.http.shared.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adds CORS headers, so that web pages of the configured origins, and no others, can call the API. Runs before every
 * other route, so that a page can read error responses as well: Javalin's own plug-in runs after the routes and would
 * leave those without its headers.
 */
final class CorsHandler implements Routes {

    private static final String EXPOSED = "ETag, Location, Idempotent-Replayed, Retry-After, X-Request-Id";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Client-Id, X-Request-Id, traceparent";
    private static final String MAX_AGE_SECONDS = "86400";

    private final Set<String> origins;

    CorsHandler(List<URI> origins) {
        this.origins = origins.stream().map(URI::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        if (!origins.isEmpty()) {
            routes.before(this::addHeaders);
        }
    }

    private void addHeaders(Context ctx) {
        String origin = ctx.header("Origin");
        ctx.header("Vary", "Origin");
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        ctx.header("Access-Control-Allow-Origin", origin);
        if (ctx.method().equals(HandlerType.OPTIONS) && ctx.header("Access-Control-Request-Method") != null) {
            ctx.header("Access-Control-Allow-Methods", METHODS)
                    .header("Access-Control-Allow-Headers", HEADERS)
                    .header("Access-Control-Max-Age", MAX_AGE_SECONDS)
                    .status(HttpStatus.NO_CONTENT)
                    .skipRemainingHandlers();
        } else {
            ctx.header("Access-Control-Expose-Headers", EXPOSED);
        }
    }
}
