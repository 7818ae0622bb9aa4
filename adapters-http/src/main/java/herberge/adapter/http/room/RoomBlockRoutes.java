package herberge.adapter.http.room;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.IdempotentWrites.Reply;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestBody;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.room.RoomBlockView;
import herberge.application.room.RoomUseCases;
import herberge.application.shared.Caller;
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import herberge.domain.room.RoomId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Set;

/** {@code /room-blocks}: translates JSON to commands and back; decides nothing. */
public final class RoomBlockRoutes implements Routes {

    private static final Set<String> PARAMETERS = Set.of("roomId", "from", "to", "limit", "cursor");

    private static final String PATH = "/api/v1/room-blocks";
    private static final String ONE = PATH + "/{id}";

    private final RoomUseCases.Blocks blocks;
    private final IdempotentWrites writes;

    public RoomBlockRoutes(RoomUseCases.Blocks blocks, IdempotentWrites writes) {
        this.blocks = blocks;
        this.writes = writes;
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
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomBlockView made = blocks.blockRoom()
                    .block(
                            caller,
                            IdempotentWrites.edit(
                                    claim, blank -> RequestBody.creation(ctx, blank, RoomBlockRoutes::details)));
            return Reply.created(PATH + "/" + made.id(), EntityResponses.etag(made), made);
        });
    }

    private void read(Context ctx) {
        RoomBlockView block = blocks.readRoomBlock().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, EntityResponses.etag(block), block);
    }

    private void change(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(ctx, claim -> {
            RoomBlockView now = blocks.changeRoomBlock()
                    .change(
                            caller,
                            id(ctx),
                            IdempotentWrites.edit(claim, is -> RequestBody.change(ctx, is, RoomBlockRoutes::details)));
            return Reply.changed(EntityResponses.etag(now), now);
        });
    }

    private void remove(Context ctx) {
        Caller caller = RequestContext.caller(ctx);
        writes.answer(
                ctx,
                claim -> Reply.removed(blocks.removeRoomBlock()
                        .remove(
                                caller,
                                id(ctx),
                                IdempotentWrites.edit(claim, is -> RequestBody.step(ctx, is, (in, none) -> none)))));
    }

    private static RoomBlockId id(Context ctx) {
        return new RoomBlockId(RequestContext.id(ctx, "room-block"));
    }

    private static RoomBlockDetails details(JsonFields in, RoomBlockDetails is) {
        RoomId room = is.room();
        Long roomId = in.number("roomId", room == null ? null : room.value());
        return new RoomBlockDetails(
                roomId == null ? null : new RoomId(roomId),
                in.date("from", is.from()),
                in.date("to", is.to()),
                in.text("reason", is.reason()));
    }
}
