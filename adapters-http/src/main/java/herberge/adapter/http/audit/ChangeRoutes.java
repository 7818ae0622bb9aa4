package herberge.adapter.http.audit;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.audit.AuditUseCases;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /changes}: lists changes and undoes them. */
public final class ChangeRoutes implements Routes {

    private static final String PATH = "/api/v1/changes";

    private final AuditUseCases audit;

    public ChangeRoutes(AuditUseCases audit) {
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH + "/{id}/undo", this::undo);
    }

    private void list(Context ctx) {
        Wanted<Boolean> wanted = QueryParameters.read(
                ctx,
                Set.of("mine", "limit", "cursor"),
                in -> new Wanted<>(Boolean.TRUE.equals(in.flag("mine")), in.page()));
        Paging.answer(ctx, audit.listChanges().list(RequestContext.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void undo(Context ctx) {
        ChangeResponses.answer(
                ctx,
                audit.undoChange()
                        .undo(
                                RequestContext.caller(ctx),
                                RequestContext.id(ctx, "change"),
                                ChangeRequestParser.unversionedCommand(ctx)));
    }
}
