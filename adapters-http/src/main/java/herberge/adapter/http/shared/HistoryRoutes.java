package herberge.adapter.http.shared;

import herberge.application.audit.AuditUseCases.ReadHistory;
import herberge.application.shared.EntityKind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /{entity}/{id}/history} for every kind of entity that has a history. */
public final class HistoryRoutes implements Routes {

    private final ReadHistory readHistory;
    private final Set<EntityKind> kinds;

    /** @param kinds the kinds whose entities have a path of their own */
    public HistoryRoutes(ReadHistory readHistory, Set<EntityKind> kinds) {
        this.readHistory = readHistory;
        this.kinds = Set.copyOf(kinds);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (EntityKind kind : kinds) {
            routes.get("/api/v1/" + kind.code() + "s/{id}/history", ctx -> history(ctx, kind));
        }
    }

    private void history(Context ctx, EntityKind kind) {
        Paging.answer(
                ctx,
                readHistory.read(
                        RequestContext.caller(ctx), kind, RequestContext.id(ctx, kind.code()), () -> Paging.only(ctx)));
    }
}
