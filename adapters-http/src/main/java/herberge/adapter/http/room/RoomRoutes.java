package herberge.adapter.http.room;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.room.RoomUseCases;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /rooms}: translates JSON to commands and back; decides nothing. */
public final class RoomRoutes implements Routes {

    private static final String PATH = "/api/v1/rooms";
    private static final String ONE = PATH + "/{id}";

    private final RoomUseCases rooms;
    private final IdempotentWrites writes;

    public RoomRoutes(RoomUseCases rooms, IdempotentWrites writes) {
        this.rooms = rooms;
        this.writes = writes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::add);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
    }

    private void list(Context ctx) {
        Paging.answer(ctx, rooms.listRooms().list(RequestContext.caller(ctx), Paging.only(ctx)));
    }

    private void add(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomView made = rooms.addRoom()
                    .add(
                            caller,
                            IdempotentWrites.edit(
                                    claim, blank -> RequestBody.creation(ctx, blank, RoomRoutes::details)));
            return Reply.created(PATH + "/" + made.id(), EntityResponses.etag(made), made);
        });
    }

    private void read(Context ctx) {
        RoomView room = rooms.readRoom().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(room), room);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomView now = rooms.changeRoom()
                    .change(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(claim, is -> RequestBody.change(ctx, is, RoomRoutes::details)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(rooms.removeRoom()
                        .remove(
                                caller,
                                id(ctx),
                                IdempotentWrites.edit(claim, is -> RequestBody.step(ctx, is, (in, none) -> none)))));
    }

    private static RoomId id(Context ctx) {
        return new RoomId(RequestContext.id(ctx, "room"));
    }

    private static RoomDetails details(JsonFields in, RoomDetails is) {
        return new RoomDetails(
                in.text("name", is.name()),
                in.text("buildingType", is.buildingType()),
                in.number("capacity", is.capacity()),
                in.text("location", is.location()),
                in.text("keyCode", is.keyCode()),
                in.text("streetAddress", is.streetAddress()),
                in.text("postalCode", is.postalCode()),
                in.text("city", is.city()),
                in.text("notes", is.notes()),
                in.flag("active", is.active()),
                in.amount("lowSeasonCents", is.lowSeasonCents()),
                in.amount("highSeasonCents", is.highSeasonCents()),
                in.amount("finalCleaningCents", is.finalCleaningCents()));
    }
}
