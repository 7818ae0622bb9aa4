package herberge.adapter.http.shared;

import herberge.application.planning.ReadInfo;
import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.LogPosition;
import herberge.application.shared.ReadHistory;
import herberge.application.shared.Slice;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;

/** {@code /{entity}/{id}/history} of everything that has one. */
public final class HistoryRoutes implements Routes {

    private final ReadHistory readHistory;
    private final ReadInfo readInfo;

    public HistoryRoutes(ReadHistory readHistory, ReadInfo readInfo) {
        this.readHistory = readHistory;
        this.readInfo = readInfo;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        for (EntityKind kind : EnumSet.complementOf(EnumSet.of(EntityKind.REMINDER_SETTINGS))) {
            routes.get("/api/v1/" + kind.code() + "s/{id}/history", ctx -> history(ctx, kind));
        }
    }

    private void history(Context ctx, EntityKind kind) {
        Calls.requireKnownParameters(ctx, Set.of("limit", "cursor"));
        LogPosition position = new LogPosition(readInfo.read(Calls.caller(ctx)).epoch(), 0);
        Slice<HistoryEntry> slice =
                readHistory.read(Calls.caller(ctx), kind, Calls.id(ctx, kind.code()), Paging.request(ctx));
        Paging.answer(ctx, slice, position);
    }
}
