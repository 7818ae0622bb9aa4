package herberge.adapter.http.shared;

import herberge.application.shared.EntityKind;
import herberge.application.shared.ReadHistory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;

/** {@code /{entity}/{id}/history} of everything that has one. */
public final class HistoryRoutes implements Routes {

    private final ReadHistory readHistory;

    public HistoryRoutes(ReadHistory readHistory) {
        this.readHistory = readHistory;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (EntityKind kind : EnumSet.complementOf(EnumSet.of(EntityKind.REMINDER_SETTINGS))) {
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
