package herberge.adapter.http.room;

import herberge.adapter.http.shared.Body;
import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Inputs;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.http.shared.Writes.Reply;
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
    private final Writes writes;

    public RoomRoutes(RoomUseCases rooms, Writes writes) {
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
        Paging.answer(ctx, rooms.listRooms().list(Calls.caller(ctx), Paging.only(ctx)));
    }

    private void add(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomView made = rooms.addRoom()
                    .add(caller, Writes.edit(claim, blank -> Body.creation(ctx, blank, RoomRoutes::details)));
            return Reply.created(PATH + "/" + made.id(), Reads.etag(made.version()), made);
        });
    }

    private void read(Context ctx) {
        RoomView room = rooms.readRoom().read(Calls.caller(ctx), id(ctx));
        Reads.answer(ctx, Reads.etag(room.version()), room);
    }

    private void change(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomView now = rooms.changeRoom()
                    .change(caller, id(ctx), Writes.edit(claim, is -> Body.change(ctx, is, RoomRoutes::details)));
            return Reply.changed(Reads.etag(now.version()), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = Calls.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(rooms.removeRoom()
                        .remove(caller, id(ctx), Writes.edit(claim, is -> Body.step(ctx, is, (in, none) -> none)))));
    }

    private static RoomId id(Context ctx) {
        return new RoomId(Calls.id(ctx, "room"));
    }

    private static RoomDetails details(Inputs in, RoomDetails is) {
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
