package herberge.adapter.http.planning;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Routes;
import herberge.application.planning.PlanningUseCases.CheckReadiness;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * {@code /health}: the process is live; it is ready if the database answers and has disk space, and the accounts of the
 * start exist.
 */
public final class HealthRoutes implements Routes {

    private static final String RETRY_SECONDS = "1";

    private final CheckReadiness readiness;
    private final BooleanSupplier furnished;

    /** @param furnished whether the start has created everything that it creates */
    public HealthRoutes(CheckReadiness readiness, BooleanSupplier furnished) {
        this.readiness = readiness;
        this.furnished = furnished;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> EntityResponses.answer(ctx, Map.of("status", "up")));
        routes.get("/health/ready", this::ready);
        routes.get("/health", this::ready);
    }

    private void ready(Context ctx) {
        readiness.check();
        if (!furnished.getAsBoolean()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse("the server is still starting");
        }
        EntityResponses.answer(ctx, Map.of("status", "up"));
    }
}
