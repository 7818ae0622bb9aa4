package herberge.adapter.http.room;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.room.RoomBlockUseCases;
import herberge.application.room.RoomBlockView;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Set;

/** {@code /room-blocks}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class RoomBlockRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("roomId", "from", "to", "limit", "cursor");

    private static final String PATH = "/api/v1/room-blocks";
    private static final String ONE = PATH + "/{id}";

    private final RoomBlockUseCases blocks;

    public RoomBlockRoutes(RoomBlockUseCases blocks) {
        this.blocks = blocks;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::block);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
    }

    private void list(Context ctx) {
        Wanted<RoomBlockFilter> wanted = QueryParameters.read(ctx, PARAMETERS, RoomBlockRoutes::wanted);
        Paging.answer(ctx, blocks.listRoomBlocks().list(RequestContext.caller(ctx), wanted.filter(), wanted.page()));
    }

    private static Wanted<RoomBlockFilter> wanted(QueryParameters in) {
        Long room = in.number("roomId");
        LocalDate from = in.date("from");
        LocalDate to = in.date("to");
        in.inOrder(from, to);
        return new Wanted<>(new RoomBlockFilter(room == null ? null : new RoomId(room), from, to), in.page());
    }

    private void block(Context ctx) {
        ChangeResponses.answer(
                ctx,
                blocks.blockRoom()
                        .block(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(ctx, RoomBlockDetails.BLANK, RoomBlockRoutes::details)));
    }

    private void read(Context ctx) {
        RoomBlockView block = blocks.readRoomBlock().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, block);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                blocks.changeRoomBlock()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, RoomBlockDetails.BLANK, RoomBlockRoutes::details)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx,
                blocks.removeRoomBlock().remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private static RoomBlockId id(Context ctx) {
        return new RoomBlockId(RequestContext.id(ctx, "room-block"));
    }

    private static RoomBlockDetails details(JsonFields in, RoomBlockDetails current) {
        RoomId room = current.room();
        Long roomId = in.number("roomId", room == null ? null : room.value());
        return new RoomBlockDetails(
                roomId == null ? null : new RoomId(roomId),
                in.date("from", current.from()),
                in.date("to", current.to()),
                in.text("reason", current.reason()));
    }
}
