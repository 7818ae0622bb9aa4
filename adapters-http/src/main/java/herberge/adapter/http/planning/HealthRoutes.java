package herberge.adapter.http.planning;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Routes;
import herberge.application.planning.PlanningUseCases.CheckReadiness;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * {@code /health}: the process is live; it is ready if the database answers and has disk space, and the accounts of the
 * start exist.
 */
public final class HealthRoutes implements Routes {

    private static final String RETRY_SECONDS = "1";

    private final CheckReadiness readiness;
    private final BooleanSupplier furnished;
    private final Supplier<Optional<Instant>> lastProvenBackup;

    /**
     * Creates the routes.
     *
     * @param furnished whether the start has created everything that it creates
     * @param lastProvenBackup of when the newest backup is that was proven by restoring it
     */
    public HealthRoutes(
            CheckReadiness readiness, BooleanSupplier furnished, Supplier<Optional<Instant>> lastProvenBackup) {
        this.readiness = readiness;
        this.furnished = furnished;
        this.lastProvenBackup = lastProvenBackup;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> EntityResponses.answer(ctx, Map.of("status", "up")));
        routes.get("/health/ready", ctx -> {
            requireReady(ctx);
            EntityResponses.answer(ctx, Map.of("status", "up"));
        });
        routes.get("/health", this::health);
    }

    private void health(Context ctx) {
        requireReady(ctx);
        Map<String, String> health = new LinkedHashMap<>();
        health.put("status", "up");
        lastProvenBackup.get().ifPresent(at -> health.put("provenBackupAt", at.toString()));
        EntityResponses.answer(ctx, health);
    }

    private void requireReady(Context ctx) {
        readiness.check();
        if (!furnished.getAsBoolean()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse("the server is still starting");
        }
    }
}
