package herberge.adapter.http.audit;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Json;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.Parameters;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
import herberge.application.audit.AuditUseCases;
import herberge.application.audit.UndoChange.Undone;
import herberge.application.booking.BookingView;
import herberge.application.guest.GuestView;
import herberge.application.reminder.ReminderView;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /changes}: what was done, and taking it back. */
public final class ChangeRoutes implements Routes {

    private static final String PATH = "/api/v1/changes";

    private final AuditUseCases audit;
    private final Writes writes;

    public ChangeRoutes(AuditUseCases audit, Writes writes) {
        this.audit = audit;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH + "/{id}/undo", this::undo);
    }

    private void list(Context ctx) {
        Wanted<Boolean> wanted = Parameters.read(
                ctx,
                Set.of("mine", "limit", "cursor"),
                in -> new Wanted<>(Boolean.TRUE.equals(in.flag("mine")), in.page()));
        Paging.answer(ctx, audit.listChanges().list(Calls.caller(ctx), wanted.filter(), wanted.page()));
    }

    private void undo(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(
                ctx,
                claim -> reply(audit.undoChange()
                        .undo(caller, Calls.id(ctx, "change"), Writes.edit(claim, none -> Body.nothing(ctx, none)))));
    }

    private static Reply reply(Undone undone) {
        Object entity = undone.entity();
        if (undone.gone()) {
            return Reply.removed(entity);
        }
        Object told = undone.notRestored().isEmpty() ? entity : Json.with(entity, "notRestored", undone.notRestored());
        return new Reply(200, null, etag(entity), told);
    }

    private static String etag(Object entity) {
        if (entity instanceof BookingView booking) {
            return Reads.etag(booking);
        } else if (entity instanceof RoomView room) {
            return Reads.etag(room.version());
        } else if (entity instanceof RoomBlockView block) {
            return Reads.etag(block.version());
        } else if (entity instanceof ReminderView reminder) {
            return Reads.etag(reminder);
        } else if (entity instanceof GuestView guest) {
            return Reads.etag(guest.version());
        }
        throw new IllegalStateException("nothing with an ETag: " + entity.getClass());
    }
}
