package herberge.adapter.http.audit;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.Json;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.audit.AuditUseCases;
import herberge.application.audit.UndoChange.Undone;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /changes}: what was done, and taking it back. */
public final class ChangeRoutes implements Routes {

    private static final String PATH = "/api/v1/changes";

    private final AuditUseCases audit;
    private final IdempotentWrites writes;

    public ChangeRoutes(AuditUseCases audit, IdempotentWrites writes) {
        this.audit = audit;
        this.writes = writes;
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
        Caller caller = RequestContext.caller(ctx);
        writes.answer(
                ctx,
                claim -> reply(audit.undoChange()
                        .undo(
                                caller,
                                RequestContext.id(ctx, "change"),
                                IdempotentWrites.edit(claim, none -> RequestBody.nothing(ctx, none)))));
    }

    private static Reply reply(Undone undone) {
        EntityView entity = undone.entity();
        if (undone.gone()) {
            return Reply.removed(entity);
        }
        Object told = undone.notRestored().isEmpty() ? entity : Json.with(entity, "notRestored", undone.notRestored());
        return new Reply(200, null, EntityResponses.etag(entity), told);
    }
}
