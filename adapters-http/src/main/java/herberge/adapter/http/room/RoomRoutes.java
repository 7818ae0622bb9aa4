package herberge.adapter.http.room;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.room.RoomUseCases;
import herberge.application.room.RoomView;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /rooms}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class RoomRoutes implements Routes {

    private static final String PATH = "/api/v1/rooms";
    private static final String ONE = PATH + "/{id}";

    private final RoomUseCases rooms;

    public RoomRoutes(RoomUseCases rooms) {
        this.rooms = rooms;
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
        ChangeResponses.answer(
                ctx,
                rooms.addRoom()
                        .add(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(ctx, RoomDetails.BLANK, RoomRoutes::details)));
    }

    private void read(Context ctx) {
        RoomView room = rooms.readRoom().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, room);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                rooms.changeRoom()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, RoomDetails.BLANK, RoomRoutes::details)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx, rooms.removeRoom().remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private static RoomId id(Context ctx) {
        return new RoomId(RequestContext.id(ctx, "room"));
    }

    private static RoomDetails details(JsonFields in, RoomDetails current) {
        return new RoomDetails(
                in.text("name", current.name()),
                in.text("buildingType", current.buildingType()),
                in.number("capacity", current.capacity()),
                in.text("location", current.location()),
                in.text("keyCode", current.keyCode()),
                in.text("streetAddress", current.streetAddress()),
                in.text("postalCode", current.postalCode()),
                in.text("city", current.city()),
                in.text("notes", current.notes()),
                in.flag("active", current.active()),
                in.amount("lowSeasonCents", current.lowSeasonCents()),
                in.amount("highSeasonCents", current.highSeasonCents()),
                in.amount("finalCleaningCents", current.finalCleaningCents()));
    }
}
