package herberge.adapter.http.shared;

import io.javalin.config.RoutesConfig;

/** Adds the URLs of one feature. */
public interface Routes {
    void addTo(RoutesConfig routes);
}
