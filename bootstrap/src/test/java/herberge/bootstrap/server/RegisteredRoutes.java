package herberge.bootstrap.server;

import java.util.Set;
import java.util.TreeSet;

/** The routes registered at a server, for tests in other packages. */
public final class RegisteredRoutes {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private RegisteredRoutes() {}

    /** Each as method and path, {@code GET /api/v1/rooms/{id}}. */
    public static Set<String> of(HerbergeServer server) {
        Set<String> routes = new TreeSet<>();
        server.javalin().unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> METHODS.contains(endpoint.method.name()))
                .forEach(endpoint -> routes.add(endpoint.method.name() + " " + endpoint.path));
        return routes;
    }
}
