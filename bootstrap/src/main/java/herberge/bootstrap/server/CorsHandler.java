package herberge.bootstrap.server;

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
 * Lets the pages of configured origins call us, and nobody else's. It stands before every other route, so that a page
 * can read refusals as well: Javalin's own plug-in comes after them and would leave those without its headers.
 */
final class CorsHandler implements Routes {

    private static final String EXPOSED = "ETag, Location, Idempotent-Replayed, Retry-After, X-Request-Id";
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String HEADERS =
            "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, X-Client-Id, X-Request-Id";
    private static final String A_DAY = "86400";

    private final Set<String> origins;

    CorsHandler(List<URI> origins) {
        this.origins = origins.stream().map(URI::toString).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        if (!origins.isEmpty()) {
            routes.before(this::greet);
        }
    }

    private void greet(Context ctx) {
        String origin = ctx.header("Origin");
        ctx.header("Vary", "Origin");
        if (origin == null || !origins.contains(origin)) {
            return;
        }
        ctx.header("Access-Control-Allow-Origin", origin);
        if (ctx.method().equals(HandlerType.OPTIONS) && ctx.header("Access-Control-Request-Method") != null) {
            ctx.header("Access-Control-Allow-Methods", METHODS)
                    .header("Access-Control-Allow-Headers", HEADERS)
                    .header("Access-Control-Max-Age", A_DAY)
                    .status(HttpStatus.NO_CONTENT)
                    .skipRemainingHandlers();
        } else {
            ctx.header("Access-Control-Expose-Headers", EXPOSED);
        }
    }
}
