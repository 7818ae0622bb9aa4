package herberge.adapter.http.planning;

import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.application.planning.ReadInfo;
import herberge.application.shared.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /health}: live is the process, ready is the process with its database. */
public final class HealthRoutes implements Routes {

    private final ReadInfo readInfo;

    public HealthRoutes(ReadInfo readInfo) {
        this.readInfo = readInfo;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> Reads.answer(ctx, Map.of("status", "up")));
        routes.get("/health/ready", this::ready);
    }

    private void ready(Context ctx) {
        readInfo.read(Caller.system("health"));
        Reads.answer(ctx, Map.of("status", "up"));
    }
}
