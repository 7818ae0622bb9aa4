package herberge.adapter.http.shared;

import io.javalin.config.RoutesConfig;

/** One feature's URLs. */
public interface Routes {
    void addTo(RoutesConfig routes);
}
